import { AuthenticationError } from '@backstage/errors';
import { DefaultAzureDevOpsCredentialsProvider } from '@backstage/integration';
import { HostFactory } from '../HostFactory';
import { AzureClient } from './AzureClient';
import { AzureHost } from './AzureHost';
import { AzurePolicies } from './AzurePolicies';
import { AzureTeams } from './AzureTeams';
import { addressesOf } from './addressesOf';

/** Three parts, as tokens of Entra ID have; personal access tokens have one. */
const JSON_WEB_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]+$/;

export const createAzureHost: HostFactory = options => {
  const { integrations, repository, token } = options;
  const { patience, signal, timeoutMs } = options;
  const { host } = repository;
  const { repositoryUrl, repositoryApiUrl, projectApiUrl, policyApiUrl } =
    addressesOf(repository);
  const provider =
    DefaultAzureDevOpsCredentialsProvider.fromIntegrations(integrations);

  // Asked before every attempt: an Entra ID token ends after an hour.
  async function headers(): Promise<Record<string, string>> {
    if (token) {
      return { Authorization: toAuthorization(token) };
    }
    try {
      const credentials = await provider.getCredentials({ url: repositoryUrl });
      return { ...credentials?.headers };
    } catch {
      // What was thrown names tenants and machines.
      throw new AuthenticationError(
        `There are no credentials for ${host}: none could be got for ${repositoryUrl}. Check those of its entry below integrations in app-config.`,
      );
    }
  }

  const client = (baseUrl: string) =>
    new AzureClient({ baseUrl, headers, patience, signal, timeoutMs });
  return new AzureHost({
    repositoryUrl,
    client: client(repositoryApiUrl),
    teams: new AzureTeams(client(projectApiUrl)),
    policies: new AzurePolicies(client(policyApiUrl)),
  });
};

/** A person of Server has nothing but personal access tokens. */
function toAuthorization(token: string): string {
  return JSON_WEB_TOKEN.test(token)
    ? `Bearer ${token}`
    : `Basic ${Buffer.from(`:${token}`).toString('base64')}`;
}
