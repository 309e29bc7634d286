import { InputError } from '@backstage/errors';
import { getBitbucketServerRequestOptions } from '@backstage/integration';
import { HttpClient } from '../../http/HttpClient';
import { HostFactory } from '../HostFactory';
import { BitbucketServerHost } from './BitbucketServerHost';
import { GitRemote } from './GitRemote';

export const createBitbucketServerHost: HostFactory = options => {
  const { integrations, repository, token } = options;
  const { host, project, repo } = repository;
  const integration = integrations.bitbucketServer.byHost(host);
  if (!integration || !project || !repo) {
    throw new InputError(
      `A repository on Bitbucket Data Center is named by host, project and repo, as in ${host}?project=ML&repo=deployments.`,
    );
  }
  const { config } = integration;
  const address = /^(https?:\/\/[^/]+)(.*)\/rest(\/api\/[^/]+)$/.exec(
    config.apiBaseUrl,
  );
  if (!address) {
    throw new InputError(
      `The apiBaseUrl of ${host} below integrations in app-config must end in /rest/api/latest, as in https://${host}/rest/api/latest.`,
    );
  }
  const [, server, context, api] = address;
  const { headers } = getBitbucketServerRequestOptions({
    ...config,
    token: token ?? config.token,
  });
  const name = `${encodeURIComponent(project)}/repos/${encodeURIComponent(
    repo,
  )}`;
  const { patience, signal, timeoutMs } = options;
  const connection = { headers, patience, signal, timeoutMs };
  return new BitbucketServerHost({
    repositoryUrl: `${
      new URL(server).protocol
    }//${host}${context}/projects/${name}`,
    http: new HttpClient({
      baseUrl: `${server}${context}/rest`,
      setting: 'apiBaseUrl',
      ...connection,
    }),
    api,
    repository: `/projects/${name}`,
    remote: new GitRemote({
      url: `${server}${context}/scm/${encodeURIComponent(
        project,
      )}/${encodeURIComponent(repo)}.git`,
      ...connection,
    }),
  });
};
