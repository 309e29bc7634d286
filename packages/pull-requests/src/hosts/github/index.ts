import { InputError } from '@backstage/errors';
import { HostFactory } from '../HostFactory';
import { GithubClient } from './GithubClient';
import { GithubHost } from './GithubHost';
import { integrationToken } from './integrationToken';

export const createGithubHost: HostFactory = options => {
  const { integrations, repository, token, signal, timeoutMs } = options;
  const integration = integrations.github.byHost(repository.host);
  if (!integration || !repository.owner) {
    throw new InputError(
      `A repository on GitHub is named by host, owner and repo, as in ${repository.host}?owner=team&repo=deployments.`,
    );
  }
  const { owner, repo, host } = repository;
  const { apiBaseUrl = `https://${host}/api/v3` } = integration.config;
  const repositoryUrl = `https://${host}/${encodeURIComponent(
    owner,
  )}/${encodeURIComponent(repo)}`;
  return new GithubHost({
    repositoryUrl,
    repository: { owner, repo },
    client: new GithubClient({
      host,
      owner,
      apiBaseUrl,
      token: token
        ? async () => token
        : integrationToken(
            { ...integration.config, apiBaseUrl },
            repositoryUrl,
          ),
      patience: options.patience,
      signal,
      timeoutMs,
    }),
  });
};
