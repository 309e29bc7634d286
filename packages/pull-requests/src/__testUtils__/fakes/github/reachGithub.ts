import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPullRequestHost } from '../../../hosts/createPullRequestHost';
import { PullRequestHostOptions } from '../../../hosts/HostFactory';

const host = 'github.example.com';

/** A repository of the stand-in, as app-config and a task name it. */
export function reachGithub(
  apiBaseUrl: string,
  repo: string,
  options: Omit<PullRequestHostOptions, 'integrations' | 'repository'> = {},
) {
  return createPullRequestHost({
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: { github: [{ host, apiBaseUrl, token: 'secret' }] },
      }),
    ),
    repository: { host, owner: 'ml', repo },
    ...options,
  });
}
