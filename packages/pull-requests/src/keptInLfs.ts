import { InputError } from '@backstage/errors';

/**
 * Some hosts turn the content of such a file into a pointer when they commit
 * it, others leave it as it is, which Git LFS then stumbles over; and neither
 * can be compared with what was generated.
 */
export function keptInLfs(path: string): InputError {
  return new InputError(
    `${path} is kept in Git LFS, where it cannot be compared. Generate the file elsewhere, or take it out of Git LFS.`,
  );
}
