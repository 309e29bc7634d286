import { AuthenticationError } from '@backstage/errors';
import { DefaultAzureDevOpsCredentialsProvider } from '@backstage/integration';
import { HostFactory } from '../HostFactory';
import { AzureClient } from './AzureClient';
import { AzureHost } from './AzureHost';
import { AzureTeams } from './AzureTeams';
import { addressesOf } from './addressesOf';

export const createAzureHost: HostFactory = options => {
  const { integrations, repository, token } = options;
  const { patience, signal, timeoutMs } = options;
  const { host } = repository;
  const { repositoryUrl, repositoryApiUrl, projectApiUrl } =
    addressesOf(repository);
  const provider =
    DefaultAzureDevOpsCredentialsProvider.fromIntegrations(integrations);

  async function headers(): Promise<Record<string, string>> {
    if (token) {
      return { Authorization: `Bearer ${token}` };
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

  const client = (apiUrl: string) =>
    new AzureClient({ apiUrl, headers, patience, signal, timeoutMs });
  return new AzureHost({
    repositoryUrl,
    client: client(repositoryApiUrl),
    teams: new AzureTeams(client(projectApiUrl)),
  });
};
