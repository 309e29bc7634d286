import { randomBytes } from 'node:crypto';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { callGitea } from './callGitea';
import { RunningGitea } from './startGitea';

/** The integrations of an app-config that knows one Gitea. */
export function giteaIntegrations(
  baseUrl: string,
  credentials: { username?: string; password?: string },
): ScmIntegrations {
  return ScmIntegrations.fromConfig(
    new ConfigReader({
      integrations: {
        gitea: [{ host: new URL(baseUrl).host, baseUrl, ...credentials }],
      },
    }),
  );
}

/** Makes an account, which may write to a repository of the administrator. */
export async function createGiteaPerson(
  gitea: RunningGitea,
  username: string,
  repo?: string,
): Promise<{ username: string; password: string; token: string }> {
  const password = randomBytes(12).toString('hex');
  await callGitea(gitea, 'POST', '/admin/users', {
    username,
    password,
    email: `${username}@example.test`,
    must_change_password: false,
  });
  if (repo) {
    await callGitea(
      gitea,
      'PUT',
      `/repos/${gitea.admin.username}/${repo}/collaborators/${username}`,
      { permission: 'write' },
    );
  }
  const { sha1: token } = await callGitea(
    { ...gitea, admin: { username, password } },
    'POST',
    `/users/${username}/tokens`,
    { name: 'test', scopes: ['write:repository'] },
  );
  return { username, password, token };
}
