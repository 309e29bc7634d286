import { isError } from '@backstage/errors';
import { cleanAuthor } from '../../cleanAuthor';
import { HttpClient } from '../../http/HttpClient';
import { CommitAuthor } from '../../PullRequestHost';
import { findUser } from './findUser';

const UNSEEN = ['AuthenticationError', 'NotAllowedError', 'NotFoundError'];

/**
 * The account whose credentials are used. Bitbucket names it in a header of
 * every answer, and can be told to take only commits that it committed.
 */
export async function readAccount(
  http: HttpClient,
  options: { api: string; path: string; host: string },
): Promise<CommitAuthor> {
  const { api, path, host } = options;
  const headers = await http.headers({
    task: 'read the repository',
    method: 'GET',
    path,
  });
  const name = decodeURIComponent(headers.get('x-ausername') ?? 'portal');
  const user = await findUser(http, { api, name }).catch(error => {
    // The token of a repository or a project may see no people.
    if (isError(error) && UNSEEN.includes(error.name)) {
      return undefined;
    }
    throw error;
  });
  const noreply = `noreply@${host}`;
  const account = {
    name: user?.displayName || name,
    email: user?.emailAddress || noreply,
  };
  return cleanAuthor(account) ?? { name: 'portal', email: noreply };
}
