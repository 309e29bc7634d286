import { ConflictError, isError, NotAllowedError } from '@backstage/errors';

const RULES =
  'A host may also have rules for commits: for their author, message and signature, for the size of files, for secrets in them, and for protected paths. Its administrator knows them.';

/**
 * Adds to a refusal what often is its reason, of which the host's answer tells
 * nothing that could be passed on: rules for commits.
 */
export function refusedCommit(error: unknown): unknown {
  if (!isError(error)) {
    return error;
  }
  const message = `${error.message} ${RULES}`;
  switch (error.name) {
    case 'ConflictError':
      return new ConflictError(message);
    case 'NotAllowedError':
      return new NotAllowedError(message);
    default:
      return error;
  }
}
