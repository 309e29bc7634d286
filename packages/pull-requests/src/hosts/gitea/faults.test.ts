import { describeFaults } from '../../__testUtils__/faults/describeFaults';
import { giteaIntegrations } from '../../__testUtils__/giteaIntegrations';
import { createGiteaRepository } from '../../__testUtils__/giteaRepository';
import { startGitea } from '../../__testUtils__/startGitea';
import { createPullRequestHost } from '../createPullRequestHost';

jest.setTimeout(180_000);

describeFaults('Gitea', async () => {
  const gitea = await startGitea();
  const { admin, baseUrl, stop } = gitea;
  return {
    address: baseUrl,
    stop,
    createRepository: async repo => ({
      repository: await createGiteaRepository(gitea, repo),
      connect: (address, options) =>
        createPullRequestHost({
          integrations: giteaIntegrations(address, admin),
          repository: {
            host: new URL(address).host,
            owner: admin.username,
            repo,
          },
          ...options,
        }),
    }),
  };
});
