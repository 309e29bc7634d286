/** What GitHub asks for where it does not say how long. */
const DEFAULT_PAUSE_MS = 60_000;

/**
 * How long a host asks to be left alone, in milliseconds; undefined if it does
 * not. With an error's status, it has not done what it was asked for.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 * @see https://learn.microsoft.com/en-us/azure/devops/integrate/concepts/rate-limits
 */
export function requestedPause(
  status: number,
  header: (name: string) => string | null | undefined,
): number | undefined {
  const pauseMs = statedPause(header('retry-after')) ?? untilReset(header);
  switch (status) {
    case 429:
      return pauseMs ?? DEFAULT_PAUSE_MS;
    // GitHub says "forbidden" to those who ask too often, too.
    case 403:
      return pauseMs;
    // Azure DevOps answers, and wants the next call to come later.
    case 200:
    case 201:
    case 503:
      return statedPause(header('retry-after'));
    default:
      return undefined;
  }
}

/** In seconds or as a date. */
function statedPause(retryAfter: string | null | undefined) {
  if (!retryAfter) {
    return undefined;
  }
  const pauseMs = /^\d+(\.\d+)?$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  return Number.isNaN(pauseMs) ? undefined : Math.max(pauseMs, 0);
}

/** Where no call is left, until the time when there are new ones. */
function untilReset(header: (name: string) => string | null | undefined) {
  for (const prefix of ['x-ratelimit', 'ratelimit']) {
    if (header(`${prefix}-remaining`) === '0') {
      const reset = Number(header(`${prefix}-reset`) ?? 0);
      return reset ? Math.max(reset * 1000 - Date.now(), 0) : DEFAULT_PAUSE_MS;
    }
  }
  return undefined;
}
