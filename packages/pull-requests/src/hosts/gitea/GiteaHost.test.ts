import { describePullRequestHost } from '../../testUtils/describePullRequestHost';
import { createGiteaRepository } from '../../testUtils/giteaRepository';
import { RunningGitea, startGitea } from '../../testUtils/startGitea';

jest.setTimeout(60_000);

describe('GiteaHost on a real Gitea', () => {
  let gitea: RunningGitea;
  let repositories = 0;
  beforeAll(async () => {
    gitea = await startGitea();
  });
  afterAll(() => gitea?.stop());

  describePullRequestHost(() =>
    createGiteaRepository(gitea, `deployments-${++repositories}`),
  );
});
