import { behaviours, createStage } from '../../__testUtils__/behaviours';
import { createGiteaRepository } from '../../__testUtils__/giteaRepository';
import { RunningGitea, startGitea } from '../../__testUtils__/startGitea';

jest.setTimeout(180_000);

describe('GiteaHost on a real Gitea', () => {
  let gitea: RunningGitea;
  let repositories = 0;
  beforeAll(async () => {
    gitea = await startGitea();
  });
  afterAll(() => gitea?.stop());

  describe.each(Object.entries(behaviours))('%s', (_, group) => {
    it.each(Object.entries(group))('%s', async (__, behaviour) => {
      expect.hasAssertions();
      const repository = await createGiteaRepository(
        gitea,
        `deployments-${++repositories}`,
      );
      await behaviour(createStage(repository));
    });
  });
});
