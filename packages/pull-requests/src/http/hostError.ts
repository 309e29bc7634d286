import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';

/** The setting of an integration that holds the address of its API. */
export type AddressSetting = 'baseUrl' | 'apiBaseUrl' | 'host';

/**
 * Turns a host's refusal into an error that says what to do. The host's own
 * text is left out: it may name internals, and anybody may read a task's log.
 *
 * @param task - what was tried, as in "read the branch main"
 */
export function hostError(options: {
  host: string;
  /** What a redirect shows to be out of date. */
  setting: AddressSetting;
  task: string;
  status: number;
  /** What the host asks for, see {@link requestedPause}. */
  pauseMs?: number;
}): Error {
  const { host, setting, task, pauseMs } = options;
  const status = tooMany(options) ? 429 : options.status;
  const failed = `Could not ${task} on ${host}`;
  if (status >= 300 && status < 400) {
    return new InputError(
      `${failed}: it redirects elsewhere. Set the ${setting} of its entry below integrations in app-config to its final address, and the repository to its present name.`,
    );
  }
  switch (status) {
    case 401:
      return new AuthenticationError(
        `${failed}: the credentials were refused. Renew those of its entry below integrations in app-config, or sign in to ${host} again if the token is your own.`,
      );
    case 403:
      return new NotAllowedError(
        `${failed}: the account may not do that. Give it write access to the repository, and look at the protection rules of the branch.`,
      );
    case 404:
      return new NotFoundError(
        `${failed}: there is no such thing, or the account may not see it. Check owner and repository in repoUrl, and the account's access.`,
      );
    case 409:
      return new ConflictError(
        `${failed}: it exists or was changed meanwhile. Run again.`,
      );
    case 413:
      return new InputError(
        `${failed}: the host takes no change of this size. Bring fewer or smaller files.`,
      );
    case 400:
    case 422:
      return new ConflictError(
        `${failed}: the host did not accept it. Either it was changed meanwhile, then run again; or the host has rules for branch names, paths or titles that this one breaks.`,
      );
    case 423:
      return new NotAllowedError(
        `${failed}: the repository is archived. Unarchive it or choose another.`,
      );
    case 429:
      return new ServiceUnavailableError(
        `${failed}: it asks for fewer requests. Run again ${
          pauseMs === undefined
            ? 'in some minutes'
            : `in ${Math.ceil(pauseMs / 1000)} seconds`
        }.`,
      );
    default:
      return new ServiceUnavailableError(
        `${failed}: it answered with status ${status}. Run again; if that stays, look at the host's own log.`,
      );
  }
}

/** GitHub says "forbidden" to those who ask too often, too. */
function tooMany(options: { status: number; pauseMs?: number }): boolean {
  return options.status === 403 && options.pauseMs !== undefined;
}

/** The host said nothing in time: what it was asked for may be done. */
export function noAnswerError(options: {
  host: string;
  task: string;
  timeoutMs: number;
}): Error {
  const { host, task, timeoutMs } = options;
  return new ServiceUnavailableError(
    `Could not ${task} on ${host}: no answer within ${
      timeoutMs / 1000
    } seconds. Run again: what was done already is found and kept.`,
  );
}

/**
 * Nobody listens at the address.
 *
 * @param setting - of the integration, which holds the address
 */
export function unreachableError(options: {
  host: string;
  task: string;
  setting: AddressSetting;
}): Error {
  const { host, task, setting } = options;
  return new ServiceUnavailableError(
    `Could not ${task} on ${host}: it cannot be reached. Check the integration's ${setting} and the network of the backend, then run again.`,
  );
}
