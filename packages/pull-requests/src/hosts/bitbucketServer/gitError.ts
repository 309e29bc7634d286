import {
  ConflictError,
  isError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { Errors } from 'isomorphic-git';

/** Words what `isomorphic-git` throws; other errors are passed on. */
export function gitError(
  error: unknown,
  context: { host: string; task: string },
): unknown {
  const { host, task } = context;
  const failed = `Could not ${task} on ${host}`;
  if (
    error instanceof Errors.PushRejectedError ||
    error instanceof Errors.UserCanceledError
  ) {
    return new ConflictError(
      `${failed}: it exists or was changed meanwhile. Run again.`,
    );
  }
  if (error instanceof Errors.GitPushError) {
    return /hook declined/.test(error.message)
      ? new NotAllowedError(
          `${failed}: a rule of the repository forbids it. Look at its branch permissions and hooks.`,
        )
      : new ConflictError(
          `${failed}: the host did not accept it. Either it was changed meanwhile, then run again; or the name of the branch does not go with that of another branch.`,
        );
  }
  if (error instanceof Errors.NotFoundError) {
    return new NotFoundError(
      `${failed}: there is no such branch or commit any more. Run again.`,
    );
  }
  return isGitError(error)
    ? new ServiceUnavailableError(
        `${failed}: the answer is not what Git promises. Check the apiBaseUrl of its entry below integrations in app-config, then run again.`,
      )
    : error;
}

function isGitError(error: unknown): boolean {
  // Not by name: ours have some of these, too.
  return isError(error) && error.isIsomorphicGitError === true;
}
