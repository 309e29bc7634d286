import { RunningGitea } from './startGitea';

/** Calls the REST API as the administrator, beside the code under test. */
export async function callGitea(
  gitea: Pick<RunningGitea, 'baseUrl' | 'admin'>,
  method: string,
  path: string,
  body?: unknown,
) {
  const { username, password } = gitea.admin;
  const response = await fetch(`${gitea.baseUrl}/api/v1${path}`, {
    method,
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Basic ${btoa(`${username}:${password}`)}`,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${text}`);
  }
  return text ? JSON.parse(text) : undefined;
}
