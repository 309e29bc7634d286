import { CommitAuthor } from './PullRequestHost';

/**
 * The author without the characters that end a name or an email in a commit.
 * Undefined if nothing is left of one of them.
 */
export function cleanAuthor(
  author: CommitAuthor | undefined,
): CommitAuthor | undefined {
  const clean = (text = '') => text.replace(/[\p{Cc}<>]/gu, '').trim();
  const name = clean(author?.name);
  const email = clean(author?.email);
  return name && email ? { name, email } : undefined;
}
