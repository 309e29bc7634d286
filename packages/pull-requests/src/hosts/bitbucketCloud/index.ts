import { AuthenticationError, InputError } from '@backstage/errors';
import { getBitbucketCloudRequestOptions } from '@backstage/integration';
import { HostFactory } from '../HostFactory';
import { BitbucketCloudClient } from './BitbucketCloudClient';
import { BitbucketCloudHost } from './BitbucketCloudHost';

export const createBitbucketCloudHost: HostFactory = options => {
  const { integrations, repository, token, ...rest } = options;
  const { host, workspace, repo } = repository;
  const config = integrations.bitbucketCloud.byHost(host)?.config;
  if (!config || !workspace || !repo) {
    throw new InputError(
      `A repository on Bitbucket Cloud is named by host, workspace and repo, as in ${host}?workspace=team&project=ML&repo=deployments.`,
    );
  }

  async function authorization(): Promise<Record<string, string>> {
    // That of a workspace or a repository belongs to no user, either.
    const bearer = token ?? (config?.username ? undefined : config?.token);
    if (bearer) {
      return { Authorization: `Bearer ${bearer}` };
    }
    try {
      return (await getBitbucketCloudRequestOptions(config!)).headers;
    } catch {
      // What was thrown quotes what Atlassian answered.
      throw new AuthenticationError(
        `There are no credentials for ${host}: its OAuth consumer got no token. Check clientId and clientSecret of its entry below integrations in app-config.`,
      );
    }
  }

  return new BitbucketCloudHost({
    repositoryUrl: `https://${host}/${encodeURIComponent(
      workspace,
    )}/${encodeURIComponent(repo)}`,
    workspace,
    repo,
    client: new BitbucketCloudClient({
      baseUrl: config.apiBaseUrl,
      // A file is sent as what it is, and not as JSON. The token of an OAuth
      // consumer ends in time.
      headers: async () => ({ Accept: '*/*', ...(await authorization()) }),
      ...rest,
    }),
  });
};
