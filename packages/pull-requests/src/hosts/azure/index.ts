import { AuthenticationError, InputError } from '@backstage/errors';
import { DefaultAzureDevOpsCredentialsProvider } from '@backstage/integration';
import { HostFactory } from '../HostFactory';
import { AzureClient } from './AzureClient';
import { AzureHost } from './AzureHost';

export const createAzureHost: HostFactory = options => {
  const { integrations, repository, token, signal, timeoutMs } = options;
  const { host, organization, project, repo } = repository;
  if (!integrations.azure.byHost(host) || !organization || !project) {
    throw new InputError(
      `A repository on Azure DevOps is named by host, organization, project and repo, as in ${host}?organization=company&project=ml&repo=deployments.`,
    );
  }
  // On Server it is a collection, which may be below a folder: tfs/Default.
  const collection = organization.split('/').map(encodeURIComponent).join('/');
  const name = encodeURIComponent(repo);
  const projectUrl = `https://${host}/${collection}/${encodeURIComponent(
    project,
  )}`;
  const repositoryUrl = `${projectUrl}/_git/${name}`;
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
        `There are no credentials for ${host}: none could be got for ${organization}. Check those of its entry below integrations in app-config.`,
      );
    }
  }

  return new AzureHost({
    repositoryUrl,
    client: new AzureClient({
      apiUrl: `${projectUrl}/_apis/git/repositories/${name}`,
      headers,
      signal,
      timeoutMs,
    }),
  });
};
