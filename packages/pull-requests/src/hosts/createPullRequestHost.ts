import { InputError } from '@backstage/errors';
import { Patience } from '../http/Patience';
import { PullRequestHost } from '../PullRequestHost';
import { createAzureHost } from './azure';
import { createBitbucketCloudHost } from './bitbucketCloud';
import { createBitbucketServerHost } from './bitbucketServer';
import { createGiteaHost } from './gitea';
import { createGithubHost } from './github';
import { createGitlabHost } from './gitlab';
import { HostFactory, PullRequestHostOptions } from './HostFactory';

/** By type of Backstage integration: a new host is one line here. */
const factories = new Map<string, HostFactory>([
  ['azure', createAzureHost],
  ['bitbucketCloud', createBitbucketCloudHost],
  ['bitbucketServer', createBitbucketServerHost],
  ['gitea', createGiteaHost],
  ['github', createGithubHost],
  ['gitlab', createGitlabHost],
]);

/**
 * The repository on its Git host, as the integrations of app-config know it.
 *
 * @public
 */
export function createPullRequestHost(
  options: PullRequestHostOptions,
): PullRequestHost {
  const { host } = options.repository;
  const type = options.integrations.byHost(host)?.type;
  if (!type) {
    throw new InputError(
      `No integration knows the host ${host}. Add it below integrations in app-config.`,
    );
  }
  const factory = factories.get(type);
  if (!factory) {
    throw new InputError(
      `Pull requests on ${host} are not supported: its integration is of type ${type}, supported are ${[
        ...factories.keys(),
      ].join(', ')}.`,
    );
  }
  return factory({ ...options, patience: new Patience(options) });
}
