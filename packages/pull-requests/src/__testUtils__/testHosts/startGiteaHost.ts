import { createPullRequestHost } from '../../hosts/createPullRequestHost';
import { giteaIntegrations } from '../giteaIntegrations';
import { createGiteaRepository } from '../giteaRepository';
import { startGitea } from '../startGitea';
import { TestHost } from './TestHost';

/** A real Gitea. */
export async function startGiteaHost(): Promise<TestHost> {
  const gitea = await startGitea();
  const { admin, baseUrl, stop } = gitea;
  const owner = admin.username;
  return {
    address: baseUrl,
    stop,
    slow: true,
    createRepository: async repo => ({
      repository: await createGiteaRepository(gitea, repo),
      connect: (address, options) =>
        createPullRequestHost({
          integrations: giteaIntegrations(address, admin),
          repository: { host: new URL(address).host, owner, repo },
          ...options,
        }),
    }),
  };
}
