import { Octokit, RequestError } from 'octokit';
import {
  hostError,
  noAnswerError,
  unreachableError,
} from '../../http/hostError';
import { DEFAULT_TIMEOUT_MS } from '../../http/HttpClient';
import { Patience } from '../../http/Patience';
import { requestedPause } from '../../http/requestedPause';
import { graphqlStatus } from './graphqlStatus';
import { isRefusal } from './isRefusal';
import { missingAccess } from './missingAccess';

const REDIRECT = 307;

/** How to reach a GitHub, and with whose rights. */
export interface GithubClientOptions {
  host: string;
  /** Of the repository. */
  owner: string;
  apiBaseUrl: string;
  /** Asked before every call: the token of an app ends after an hour. */
  token: () => Promise<string | undefined>;
  patience: Patience;
  signal?: AbortSignal;
  timeoutMs?: number;
}

/**
 * Octokit for one run: bounded in time, cancelled with the task, and with
 * errors that say what to do. Its own retries are off: a write whose answer
 * got lost must be looked for before it is made again. So is its throttling,
 * which does not end with a cancelled task.
 */
export class GithubClient {
  readonly #octokit: Octokit;
  readonly #options: GithubClientOptions;

  constructor(options: GithubClientOptions) {
    const { host, apiBaseUrl, token, patience, signal } = options;
    this.#options = options;
    this.#octokit = new Octokit({
      baseUrl: apiBaseUrl,
      retry: { enabled: false },
      throttle: { enabled: false },
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    const { origin } = new URL(apiBaseUrl);
    this.#octokit.hook.wrap('request', async (request, call) => {
      // The next page is where an answer says: no other host gets the token.
      if (new URL(call.url, apiBaseUrl).origin !== origin) {
        throw redirected(REDIRECT, call);
      }
      for (;;) {
        await patience.rest();
        const credentials = await token();
        const timeout = AbortSignal.timeout(this.#timeoutMs);
        try {
          const response = await request({
            ...call,
            headers: {
              ...call.headers,
              ...(credentials && { authorization: `token ${credentials}` }),
            },
            request: {
              ...call.request,
              redirect: 'manual',
              signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
            },
          });
          // Octokit takes any answer below 400 for a success.
          if (response.status >= 300) {
            throw redirected(response.status, call);
          }
          return response;
        } catch (error) {
          if (timeout.aborted) {
            throw timeout.reason;
          }
          const pauseMs = pauseOf(error);
          if (pauseMs === undefined || !patience.grants(host, pauseMs)) {
            throw error;
          }
        }
      }
    });
  }

  /**
   * @param task - what is tried, as in "read the branch main": the first words
   * of an error.
   */
  async call<T>(
    task: string,
    call: (octokit: Octokit) => Promise<T>,
  ): Promise<T> {
    try {
      return await call(this.#octokit);
    } catch (error) {
      this.#options.signal?.throwIfAborted();
      throw this.#worded(task, error);
    }
  }

  /** As {@link GithubClient.call}, but undefined where there is nothing. */
  async find<T>(
    task: string,
    call: (octokit: Octokit) => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await this.call(task, call);
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  get #timeoutMs(): number {
    return this.#options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  }

  #worded(task: string, error: unknown): unknown {
    const { host, owner } = this.#options;
    const setting = 'apiBaseUrl';
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      return noAnswerError({ host, task, timeoutMs: this.#timeoutMs });
    }
    const status = graphqlStatus(error);
    if (status !== undefined) {
      return hostError({ host, setting, task, status });
    }
    if (!isRefusal(error)) {
      return error;
    }
    if (!error.response) {
      return unreachableError({ host, setting, task });
    }
    const { headers } = error.response;
    const { message } = error;
    return (
      missingAccess(`Could not ${task} on ${host}`, {
        host,
        owner,
        message,
        header: name => headers[name]?.toString(),
      }) ??
      hostError({
        host,
        setting,
        task,
        status: error.status,
        pauseMs: pauseOf(error),
      })
    );
  }
}

function redirected(
  status: number,
  request: RequestError['request'],
): RequestError {
  return new RequestError('It redirects', status, {
    request,
    response: { status, headers: {}, url: request.url, data: undefined },
  });
}

function pauseOf(error: unknown): number | undefined {
  if (!isRefusal(error) || !error.response) {
    return undefined;
  }
  const { headers } = error.response;
  // Its limits on bursts may show in the text alone.
  const status = /secondary rate limit/i.test(error.message)
    ? 429
    : error.status;
  return requestedPause(status, name => headers[name]?.toString());
}
