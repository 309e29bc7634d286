import pLimit from 'p-limit';
import { Agent, request } from 'undici';
import { CallBreaker } from './CallBreaker';
import { MlflowAnswer } from './MlflowAnswer';
import { MlflowCall } from './MlflowCall';
import { MlflowCredentials, MlflowLimits } from './types';
import { MlflowError } from './MlflowError';
import { errorOfAnswer } from './errorOfAnswer';
import { errorOfNetwork } from './errorOfNetwork';
import { readBody } from './readBody';
import { withRetries } from './retry';

/** One call; the path is appended to the server's base address. */
export interface MlflowRequest {
  path: string;
  query?: Record<string, string | number | undefined>;
  /** Sent as JSON by POST; without it the call is a GET. */
  body?: unknown;
  /** In place of POST. */
  method?: 'PATCH';
  /** Leaves the credentials out, to see what the server shows to anyone. */
  anonymous?: boolean;
  /** Asked beside the server's static prefix, as MLflow before 3.8 has it. */
  unprefixed?: boolean;
  /** A probe: short time-out, no second attempt, whatever failed before. */
  probe?: boolean;
  /** A write: sent once, and given more time. */
  write?: boolean;
  /** Largest answer, where it is smaller than that of all calls. */
  maximumBytes?: number;
}

/**
 * The one road to an MLflow server: limits, time-outs, retries, errors.
 *
 * Nothing of the caller's own request travels along: no token, no cookie, and
 * no `Origin`, which MLflow would refuse.
 */
export class MlflowHttp {
  readonly #baseUrl: URL;
  readonly #credentials: () => Promise<MlflowCredentials | undefined>;
  readonly #limits: MlflowLimits;
  readonly #limit: pLimit.Limit;
  readonly #breaker: CallBreaker;
  readonly #dispatcher: Agent;
  readonly #onCall: (call: MlflowCall) => void;

  constructor(options: {
    baseUrl: string;
    credentials: () => Promise<MlflowCredentials | undefined>;
    limits: MlflowLimits;
    onCall?: (call: MlflowCall) => void;
  }) {
    this.#baseUrl = new URL(options.baseUrl);
    this.#credentials = options.credentials;
    this.#limits = options.limits;
    this.#onCall = options.onCall ?? (() => {});
    this.#limit = pLimit(options.limits.concurrency);
    this.#breaker = new CallBreaker(options.limits);
    this.#dispatcher = new Agent({
      connect: { timeout: options.limits.connectTimeoutMs },
      // MLflow with several workers leaves Nagle's algorithm on, and then every
      // answer on a reused connection waits some 40 ms for a delayed
      // acknowledgement. A new connection costs far less; TLS changes that.
      pipelining: this.#baseUrl.protocol === 'http:' ? 0 : 1,
    });
  }

  /** The server runs under a path, its `--static-prefix`. */
  get hasPrefix(): boolean {
    return this.#baseUrl.pathname !== '/';
  }

  /** Sends the request and returns a good answer, whatever its content type. */
  async send(call: MlflowRequest): Promise<MlflowAnswer> {
    if (this.#limit.pendingCount >= this.#limits.queue) {
      throw overloaded();
    }
    if (call.probe) {
      return this.#limit(() => this.#attempt(call));
    }
    // The wait between two attempts does not occupy a place.
    const attempt = async () => {
      // Before the wait for a place, which a server in trouble makes long.
      this.#breaker.assertMayCall();
      const queuedAt = performance.now();
      return this.#limit(() => {
        const waitedMs = performance.now() - queuedAt;
        if (call.write && waitedMs > this.#limits.writeQueueMs) {
          throw overloaded();
        }
        return this.#breaker.run(() => this.#attempt(call));
      });
    };
    return call.write ? attempt() : withRetries(attempt, this.#limits.retries);
  }

  /** The server was seen to work, so that it is not left alone any longer. */
  resume(): void {
    this.#breaker.reset();
  }

  async #attempt(call: MlflowRequest): Promise<MlflowAnswer> {
    const startedAt = performance.now();
    const note = (outcome: MlflowCall['outcome']) =>
      this.#onCall({
        kind: kindOf(call),
        outcome,
        milliseconds: performance.now() - startedAt,
      });
    try {
      const answer = await this.#exchange(call);
      const error = errorOfAnswer(answer);
      if (error) {
        throw error;
      }
      note('ok');
      return answer;
    } catch (error) {
      note(error instanceof MlflowError ? error.kind : 'failed');
      throw error;
    }
  }

  async #exchange(call: MlflowRequest): Promise<MlflowAnswer> {
    const headers = await this.#headers(call);
    const { maximumBytes = this.#limits.responseBytes } = call;
    try {
      // undici's request follows no redirect: credentials stay on this server.
      const response = await request(this.#url(call), {
        method: call.body === undefined ? 'GET' : call.method ?? 'POST',
        headers,
        body: call.body === undefined ? null : JSON.stringify(call.body),
        dispatcher: this.#dispatcher,
        signal: AbortSignal.timeout(this.#timeoutMs(call)),
      });
      const header = (name: string) => {
        const value = response.headers[name];
        return Array.isArray(value) ? value.join(', ') : value ?? '';
      };
      const text = await readBody(response.body, maximumBytes);
      const retryAfter = Number.parseInt(header('retry-after'), 10);
      return {
        status: response.statusCode,
        ...parseBody(text, header('content-type')),
        authenticate: header('www-authenticate'),
        retryAfterMs: Number.isNaN(retryAfter) ? undefined : retryAfter * 1000,
      };
    } catch (error) {
      throw errorOfNetwork(error);
    }
  }

  #timeoutMs({ probe, write }: MlflowRequest): number {
    const { probeTimeoutMs, readTimeoutMs, writeTimeoutMs } = this.#limits;
    if (probe) {
      return probeTimeoutMs;
    }
    return write ? writeTimeoutMs : readTimeoutMs;
  }

  #url(call: MlflowRequest): URL {
    const url = new URL(this.#baseUrl);
    const prefix = call.unprefixed ? '' : url.pathname.replace(/\/$/, '');
    url.pathname = `${prefix}${call.path}`;
    for (const [name, value] of Object.entries(call.query ?? {})) {
      if (value !== undefined) {
        url.searchParams.set(name, String(value));
      }
    }
    return url;
  }

  async #headers(call: MlflowRequest): Promise<Record<string, string>> {
    const credentials = call.anonymous ? undefined : await this.#credentials();
    return {
      accept: 'application/json',
      ...(call.body === undefined
        ? {}
        : { 'content-type': 'application/json' }),
      ...(credentials ? { authorization: basic(credentials) } : {}),
    };
  }
}

/** No trouble of the server's: the breaker does not count it. */
function overloaded(): MlflowError {
  return new MlflowError(
    'overloaded',
    'Too many calls to this MLflow server are waiting already',
    { notAsked: true },
  );
}

function kindOf({ probe, write }: MlflowRequest): MlflowCall['kind'] {
  if (probe) {
    return 'probe';
  }
  return write ? 'write' : 'read';
}

function basic({ username, password }: MlflowCredentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function parseBody(
  text: string,
  contentType: string,
): { json: unknown; text: string } {
  if (!/^application\/json\b/i.test(contentType)) {
    return { json: undefined, text };
  }
  try {
    return { json: JSON.parse(text), text: '' };
  } catch {
    throw new MlflowError(
      'invalid-response',
      'MLflow announced JSON and sent something else',
    );
  }
}
