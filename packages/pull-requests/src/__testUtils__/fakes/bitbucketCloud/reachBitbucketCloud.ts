import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { bypass, http } from 'msw';
import { createPullRequestHost } from '../../../hosts/createPullRequestHost';
import { PullRequestHostOptions } from '../../../hosts/HostFactory';
import { RepositoryReference } from '../../../PullRequestHost';
import { createStage } from '../../behaviours';
import { FakeRepository } from '../FakeRepository';
import { withPeople } from '../people';
import { FakeBitbucketCloud } from './FakeBitbucketCloud';
import { API_BASE_URL } from './pageOf';

const host = 'bitbucket.org';
export const workspace = 'team';

/** app-config that knows Bitbucket Cloud by a user and an API token. */
export function bitbucketCloudIntegrations(
  credentials: Record<string, string> = { username: 'portal', token: 'secret' },
) {
  return ScmIntegrations.fromConfig(
    new ConfigReader({ integrations: { bitbucketCloud: [credentials] } }),
  );
}

/** A repository of the stand-in, as the code under test reaches it. */
export function reachBitbucketCloud(
  repository: Partial<RepositoryReference>,
  options: Partial<PullRequestHostOptions> = {},
) {
  return createPullRequestHost({
    integrations: bitbucketCloudIntegrations(),
    repository: { host, workspace, repo: 'deployments', ...repository },
    ...options,
  });
}

/** A new repository of the stand-in, its people, the stage for behaviours. */
export function createBitbucketRepository(
  bitbucket: FakeBitbucketCloud,
  repo: string,
) {
  const repository = new FakeRepository();
  bitbucket.repositories.set(repo, repository);
  const people = withPeople(repository, signal =>
    reachBitbucketCloud({ repo }, { signal }),
  );
  return { repository, people, stage: createStage(people) };
}

/** The address of the API cannot be set: calls of it are led to a stand-in. */
export function leadTo(address: () => string) {
  return http.all(`${API_BASE_URL}/*`, async ({ request: call }) => {
    const body = await call.arrayBuffer();
    const led = new Request(call.url.replace(API_BASE_URL, address()), {
      method: call.method,
      headers: call.headers,
      body: body.byteLength ? body : undefined,
      redirect: 'manual',
      signal: call.signal,
    });
    return fetch(bypass(led));
  });
}
