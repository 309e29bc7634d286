import { randomBytes } from 'node:crypto';
import { callGitea } from './callGitea';
import { RunningGitea } from './startGitea';

/** An account of a real Gitea. */
export interface GiteaPerson {
  username: string;
  password: string;
  token: string;
}

const reviewers = new WeakMap<RunningGitea, Promise<GiteaPerson[]>>();

/** The two people who review, made once on every Gitea. */
export function giteaReviewers(gitea: RunningGitea): Promise<GiteaPerson[]> {
  const made =
    reviewers.get(gitea) ??
    Promise.all(['ada', 'grace'].map(name => createGiteaPerson(gitea, name)));
  reviewers.set(gitea, made);
  return made;
}

/** Makes an account, which may write to a repository of the administrator. */
export async function createGiteaPerson(
  gitea: RunningGitea,
  username: string,
  repo?: string,
): Promise<GiteaPerson> {
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
