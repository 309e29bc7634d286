import { InputError } from '@backstage/errors';

/**
 * Refuses a title that hosts do not take, or would change: its pull request
 * would be found out to be impossible after its commit was made.
 */
export function assertTitle(title: string, maxLength: number): void {
  if (!title.trim()) {
    throw new InputError('title: it is empty. Give the pull request a title.');
  }
  if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(title)) {
    throw new InputError(
      `title: ${JSON.stringify(
        title,
      )} contains a line break or another control character. Put more than one line into the body.`,
    );
  }
  if (title.length > maxLength) {
    throw new InputError(
      `title: it has ${title.length} characters, and this Git host takes ${maxLength}. Shorten it, and put the rest into the body.`,
    );
  }
}
