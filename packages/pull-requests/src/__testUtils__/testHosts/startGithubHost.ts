import { FakeRepository } from '../fakes/FakeRepository';
import { FakeGithub } from '../fakes/github/FakeGithub';
import { reachGithub } from '../fakes/github/reachGithub';
import { withPeople } from '../fakes/people';
import { findDescription } from '../findDescription';
import { TestHost } from './TestHost';

/** The stand-in for GitHub. */
export async function startGithubHost(): Promise<TestHost> {
  const github = new FakeGithub();
  const address = await github.start(findDescription('GITHUB_DESCRIPTION'));
  return {
    address,
    violations: github.violations,
    stop: () => github.stop(),
    createRepository: async repo => {
      const repository = new FakeRepository();
      github.repositories.set(repo, repository);
      return {
        repository: withPeople(repository, signal =>
          reachGithub(address, repo, { signal }),
        ),
        connect: (at, options) => reachGithub(at, repo, options),
      };
    },
  };
}
