import { FakeGitlab } from '../fakes/gitlab/FakeGitlab';
import {
  createGitlabProject,
  gitlabIntegrations,
  reachGitlab,
} from '../fakes/gitlab/reachGitlab';
import { TestHost } from './TestHost';

/** The stand-in for GitLab. */
export async function startGitlabHost(): Promise<TestHost> {
  const gitlab = new FakeGitlab();
  gitlab.tokens.add('portal');
  const address = await gitlab.start();
  return {
    address,
    violations: gitlab.violations,
    stop: () => gitlab.stop(),
    createRepository: async repo => ({
      repository: createGitlabProject(gitlab, gitlabIntegrations(address), repo)
        .people,
      connect: (at, options) =>
        reachGitlab(gitlabIntegrations(at), { repo }, options),
    }),
  };
}
