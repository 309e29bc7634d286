import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { z } from 'zod/v4';
import { hostError, noAnswerError, unreachableError } from './hostError';

const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** One call of a host's API. */
export interface HttpRequest {
  /** What is tried, as in "read the branch main": the error's first words. */
  task: string;
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH';
  /** Below the base address, with its parts already encoded. */
  path: string;
  /** As pairs where a name is given more than once. */
  query?: Record<string, string> | [string, string][];
  body?: unknown;
}

/**
 * Calls the API of a Git host: never follows a redirect, which could carry the
 * credentials elsewhere, and gives up in time and at a size.
 */
export class HttpClient {
  readonly #baseUrl: string;
  readonly #host: string;
  readonly #headers: Record<string, string>;
  readonly #signal: AbortSignal | undefined;
  readonly #timeoutMs: number;
  readonly #signInStatuses: number[];

  constructor(options: {
    baseUrl: string;
    headers: Record<string, string>;
    signal?: AbortSignal;
    timeoutMs?: number;
    /** Statuses by which the host asks to sign in, besides 401. */
    signInStatuses?: number[];
  }) {
    this.#baseUrl = options.baseUrl;
    this.#host = new URL(options.baseUrl).host;
    this.#headers = options.headers;
    this.#signal = options.signal;
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#signInStatuses = options.signInStatuses ?? [];
  }

  /** The answer as JSON of the given shape. */
  async json<T extends z.ZodType>(
    request: HttpRequest,
    shape: T,
  ): Promise<z.output<T>> {
    const bytes = await this.bytes(request);
    const answer = shape.safeParse(parseJson(bytes));
    if (!answer.success) {
      throw new ServiceUnavailableError(
        `Could not ${request.task} on ${
          this.#host
        }: the answer is not what its API promises. Check that the integration's type and baseUrl are right.`,
      );
    }
    return answer.data;
  }

  /** As {@link HttpClient.json}, but undefined where there is nothing. */
  async findJson<T extends z.ZodType>(
    request: HttpRequest,
    shape: T,
  ): Promise<z.output<T> | undefined> {
    try {
      return await this.json(request, shape);
    } catch (error) {
      if (error instanceof Error && error.name === 'NotFoundError') {
        return undefined;
      }
      throw error;
    }
  }

  bytes(request: HttpRequest): Promise<Buffer> {
    return this.#fetch(request, response =>
      readBounded(response, request.task),
    );
  }

  /** What the answer says beside its content, of which nothing is sent. */
  headers(request: HttpRequest): Promise<Headers> {
    return this.#fetch(
      { ...request, method: 'HEAD' },
      ({ headers }) => headers,
    );
  }

  async #fetch<T>(
    request: HttpRequest,
    read: (response: Response) => T | Promise<T>,
  ): Promise<T> {
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const signals = this.#signal ? [this.#signal, timeout] : [timeout];
    try {
      const response = await fetch(this.#url(request), {
        method: request.method ?? 'GET',
        headers: {
          Accept: 'application/json',
          ...(request.body !== undefined && {
            'Content-Type': 'application/json',
          }),
          ...this.#headers,
        },
        body:
          request.body === undefined ? undefined : JSON.stringify(request.body),
        redirect: 'manual',
        signal: AbortSignal.any(signals),
      });
      const signIn = this.#signInStatuses.includes(response.status);
      if (!response.ok || signIn) {
        discard(response.body);
        throw hostError({
          host: this.#host,
          task: request.task,
          status: signIn ? 401 : response.status,
          retryAfter: response.headers.get('retry-after'),
        });
      }
      return await read(response);
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw this.#worded(error, request.task);
    }
  }

  #url({ path, query }: HttpRequest): string {
    const search = query ? `?${new URLSearchParams(query)}` : '';
    return `${this.#baseUrl}${path}${search}`;
  }

  #worded(error: unknown, task: string): unknown {
    if (!isError(error)) {
      return error;
    }
    const host = this.#host;
    if (error.name === 'TimeoutError') {
      return noAnswerError({ host, task, timeoutMs: this.#timeoutMs });
    }
    // By name: where tests run, Node's own errors are of no class seen here.
    if (error.name === 'TypeError') {
      return unreachableError({ host, task, setting: 'baseUrl' });
    }
    return error;
  }
}

async function readBounded(response: Response, task: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) {
      return Buffer.concat(chunks);
    }
    size += value.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      discard(reader);
      throw new InputError(
        `Could not ${task}: the answer is larger than ${MAX_ANSWER_BYTES} bytes. Use a smaller repository or a fresh branch.`,
      );
    }
    chunks.push(value);
  }
}

/** Not to be awaited: where something else reads a copy, it never ends. */
function discard(stream?: { cancel(): Promise<void> } | null) {
  stream?.cancel().catch(() => {});
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
