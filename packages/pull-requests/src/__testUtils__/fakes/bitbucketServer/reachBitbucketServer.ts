import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPullRequestHost } from '../../../hosts/createPullRequestHost';
import { PullRequestHostOptions } from '../../../hosts/HostFactory';
import { createStage } from '../../behaviours';
import { FakeBitbucketServer } from './FakeBitbucketServer';
import { withPeople } from './people';

const host = 'bitbucket.example.com';
const project = 'ML';

/** app-config that knows the stand-in. */
export function bitbucketServerIntegrations(
  serverUrl: string,
  credentials: Record<string, string> = { token: 'portal' },
) {
  return ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        bitbucketServer: [
          { host, apiBaseUrl: `${serverUrl}/rest/api/1.0`, ...credentials },
        ],
      },
    }),
  );
}

/** A repository of a project, as the code under test reaches it. */
export function reachBitbucketServer(
  integrations: ScmIntegrations,
  repo: string,
  options: Partial<PullRequestHostOptions> = {},
) {
  return createPullRequestHost({
    integrations,
    repository: { host, project, repo },
    ...options,
  });
}

/** A new repository of the stand-in, its people, and the stage for behaviours. */
export async function createBitbucketServerRepository(
  bitbucket: FakeBitbucketServer,
  integrations: ScmIntegrations,
  repo: string,
) {
  const repository = await bitbucket.createRepository(`${project}/${repo}`);
  const people = withPeople(repository, signal =>
    reachBitbucketServer(integrations, repo, { signal }),
  );
  return { repository, people, stage: createStage(people) };
}
