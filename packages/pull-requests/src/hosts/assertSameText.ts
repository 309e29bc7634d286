import { ConflictError } from '@backstage/errors';
import { PullRequest } from '../PullRequests';

/**
 * For hosts that are read again before a change: refuses to replace a text by
 * one that was made from another.
 *
 * @param known - what the new text was made from
 */
export function assertSameText(known: PullRequest, newest: PullRequest): void {
  if (known.title !== newest.title || known.body !== newest.body) {
    throw new ConflictError(
      `The text of the pull request ${known.number} was changed meanwhile. Run again.`,
    );
  }
}
