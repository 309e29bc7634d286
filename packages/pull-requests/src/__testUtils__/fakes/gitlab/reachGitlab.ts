import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createPullRequestHost } from '../../../hosts/createPullRequestHost';
import { PullRequestHostOptions } from '../../../hosts/HostFactory';
import { RepositoryReference } from '../../../PullRequestHost';
import { createStage } from '../../behaviours';
import { FakeRepository, portal } from '../FakeRepository';
import { withPeople } from '../people';
import { FakeGitlab } from './FakeGitlab';

const host = 'gitlab.example.com';
const owner = 'ml/platform';

/** app-config that knows the stand-in, below a path and with a token. */
export function gitlabIntegrations(apiBaseUrl: string, token = 'portal') {
  return ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        gitlab: [{ host, baseUrl: `https://${host}/git/`, apiBaseUrl, token }],
      },
    }),
  );
}

/** A project of a group within a group, as the code under test reaches it. */
export function reachGitlab(
  integrations: ScmIntegrations,
  repository: Partial<RepositoryReference>,
  options: Omit<PullRequestHostOptions, 'integrations' | 'repository'> = {},
) {
  return createPullRequestHost({
    integrations,
    repository: { host, owner, repo: 'deployments', ...repository },
    ...options,
  });
}

/** A new project of the stand-in, its people, and the stage for behaviours. */
export function createGitlabProject(
  gitlab: FakeGitlab,
  integrations: ScmIntegrations,
  repo: string,
) {
  const repository = new FakeRepository();
  gitlab.projects.set(`${owner}/${repo}`, repository);
  gitlab.users.add([...repository.people, portal.name]);
  const people = withPeople(repository, signal =>
    reachGitlab(integrations, { repo }, { signal }),
  );
  return { repository, people, stage: createStage(people) };
}
