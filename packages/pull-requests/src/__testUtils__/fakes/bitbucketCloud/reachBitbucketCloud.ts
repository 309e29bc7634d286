import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPullRequestHost } from '../../../hosts/createPullRequestHost';
import { PullRequestHostOptions } from '../../../hosts/HostFactory';
import { createStage } from '../../behaviours';
import { FakeRepository } from '../FakeRepository';
import { withPeople } from '../people';
import { FakeBitbucketCloud } from './FakeBitbucketCloud';

const host = 'bitbucket.org';

/** As a stand-in has to be told it. */
export const portalAuthorization = `Basic ${Buffer.from(
  'portal:secret',
).toString('base64')}`;

/** app-config that knows Bitbucket Cloud, by default with an API token. */
export function bitbucketCloudIntegrations(
  apiBaseUrl: string,
  credentials: Record<string, string> = { username: 'portal', token: 'secret' },
) {
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({ integrations: { bitbucketCloud: [credentials] } }),
  );
  // app-config has no setting for it: there is only one Bitbucket Cloud.
  const { config } = integrations.bitbucketCloud.byHost(host)!;
  Object.assign(config, { apiBaseUrl });
  return integrations;
}

/** A repository of the stand-in, as the code under test reaches it. */
export function reachBitbucketCloud(
  apiBaseUrl: string,
  repo: string,
  options: Partial<PullRequestHostOptions> = {},
) {
  return createPullRequestHost({
    integrations: bitbucketCloudIntegrations(apiBaseUrl),
    repository: { host, workspace: 'team', repo },
    ...options,
  });
}

/** A new repository of the stand-in, its people, the stage for behaviours. */
export function createBitbucketCloudRepository(
  bitbucket: FakeBitbucketCloud,
  apiBaseUrl: string,
  repo: string,
) {
  const repository = new FakeRepository();
  bitbucket.repositories.set(repo, repository);
  const people = withPeople(repository, signal =>
    reachBitbucketCloud(apiBaseUrl, repo, { signal }),
  );
  return { repository, people, stage: createStage(people) };
}
