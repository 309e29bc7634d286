import { InputError } from '@backstage/errors';
import { getGiteaRequestOptions } from '@backstage/integration';
import { HttpClient } from '../../http/HttpClient';
import { HostFactory } from '../HostFactory';
import { GiteaHost } from './GiteaHost';

export const createGiteaHost: HostFactory = options => {
  const { integrations, repository, token, signal } = options;
  const integration = integrations.gitea.byHost(repository.host);
  if (!integration || !repository.owner) {
    throw new InputError(
      `A repository on Gitea is named by host, owner and repo, as in ${repository.host}?owner=team&repo=deployments.`,
    );
  }
  const { config } = integration;
  const baseUrl = (config.baseUrl ?? `https://${config.host}`).replace(
    /\/+$/,
    '',
  );
  return new GiteaHost({
    baseUrl,
    owner: repository.owner,
    repo: repository.repo,
    http: new HttpClient({
      baseUrl,
      setting: 'baseUrl',
      headers: token
        ? { Authorization: `token ${token}` }
        : { ...getGiteaRequestOptions(config).headers },
      patience: options.patience,
      signal,
      timeoutMs: options.timeoutMs,
    }),
  });
};
