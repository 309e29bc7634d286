import { InputError } from '@backstage/errors';
import { getGitLabRequestOptions } from '@backstage/integration';
import { encodePath } from '../../http/encodePath';
import { HttpClient } from '../../http/HttpClient';
import { HostFactory } from '../HostFactory';
import { GitlabHost } from './GitlabHost';

export const createGitlabHost: HostFactory = options => {
  const { integrations, repository, token, signal, timeoutMs } = options;
  const { host, owner, repo, project } = repository;
  const integration = integrations.gitlab.byHost(host);
  if (!integration || !owner) {
    throw new InputError(
      `A project on GitLab is named by host, owner and repo, as in ${host}?owner=group/subgroup&repo=deployments.`,
    );
  }
  const { config } = integration;
  const path = `${owner}/${repo}`;
  return new GitlabHost({
    repositoryUrl: `${config.baseUrl}/${encodePath(path)}`,
    // An id, where there is one, outlives a project's move to another group.
    project: project ?? path,
    http: new HttpClient({
      baseUrl: config.apiBaseUrl,
      setting: 'apiBaseUrl',
      headers: getGitLabRequestOptions(config, token).headers,
      patience: options.patience,
      signal,
      timeoutMs,
    }),
  });
};
