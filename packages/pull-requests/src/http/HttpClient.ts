import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { z } from 'zod/v4';
import {
  AddressSetting,
  hostError,
  noAnswerError,
  unreachableError,
} from './hostError';
import { Patience } from './Patience';
import { requestedPause } from './requestedPause';

/** For a single call. */
export const DEFAULT_TIMEOUT_MS = 30_000;
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
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, where the host takes no JSON. */
  content?: { type: string; bytes: Uint8Array<ArrayBuffer> };
}

/** How to reach an API, and with whose rights. */
export interface HttpClientOptions {
  baseUrl: string;
  /** The setting of the integration that holds the address. */
  setting: AddressSetting;
  /** As a function, asked before every attempt: there are tokens that end. */
  headers: Record<string, string> | (() => Promise<Record<string, string>>);
  /** That of the run, which may have more than one client. */
  patience: Patience;
  signal?: AbortSignal;
  timeoutMs?: number;
  /** Of one answer; 32 MiB by default. */
  maxAnswerBytes?: number;
  /** Statuses by which the host asks to sign in, besides 401. */
  signInStatuses?: number[];
}

/**
 * Calls the API of a Git host: never follows a redirect, which could carry the
 * credentials elsewhere, gives up in time and at a size, and asks again where
 * the host wants a pause first.
 */
export class HttpClient {
  readonly #baseUrl: string;
  readonly #host: string;
  readonly #headers: HttpClientOptions['headers'];
  readonly #setting: AddressSetting;
  readonly #patience: Patience;
  readonly #signal: AbortSignal | undefined;
  readonly #timeoutMs: number;
  readonly #maxAnswerBytes: number;
  readonly #signInStatuses: number[];

  constructor(options: HttpClientOptions) {
    this.#baseUrl = options.baseUrl;
    this.#host = new URL(options.baseUrl).host;
    this.#headers = options.headers;
    this.#setting = options.setting;
    this.#patience = options.patience;
    this.#signal = options.signal;
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.#maxAnswerBytes = options.maxAnswerBytes ?? MAX_ANSWER_BYTES;
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
        }: the answer is not what its API promises. Check that the integration's type and ${
          this.#setting
        } are right.`,
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
      readBounded(response, request.task, this.#maxAnswerBytes),
    );
  }

  /** What the answer says beside its content; by default none is asked for. */
  headers(request: HttpRequest): Promise<Headers> {
    return this.#fetch({ method: 'HEAD', ...request }, ({ headers, body }) => {
      discard(body);
      return headers;
    });
  }

  async #fetch<T>(
    request: HttpRequest,
    read: (response: Response) => T | Promise<T>,
  ): Promise<T> {
    try {
      for (;;) {
        await this.#patience.rest();
        const response = await this.#send(request);
        const { status, headers } = response;
        const pauseMs = requestedPause(status, name => headers.get(name));
        const granted =
          pauseMs !== undefined && this.#patience.grants(this.#host, pauseMs);
        const signIn = this.#signInStatuses.includes(status);
        if (response.ok && !signIn) {
          return await read(response);
        }
        discard(response.body);
        if (!granted) {
          throw hostError({
            host: this.#host,
            setting: this.#setting,
            task: request.task,
            status: signIn ? 401 : status,
            pauseMs,
          });
        }
      }
    } catch (error) {
      this.#signal?.throwIfAborted();
      throw this.#worded(error, request.task);
    }
  }

  async #send(request: HttpRequest): Promise<Response> {
    const headers =
      typeof this.#headers === 'function'
        ? await this.#headers()
        : this.#headers;
    const timeout = AbortSignal.timeout(this.#timeoutMs);
    const signals = this.#signal ? [this.#signal, timeout] : [timeout];
    const content = contentOf(request);
    return fetch(this.#url(request), {
      method: request.method ?? 'GET',
      headers: {
        Accept: 'application/json',
        ...(content && { 'Content-Type': content.type }),
        ...headers,
      },
      body: content?.bytes,
      redirect: 'manual',
      signal: AbortSignal.any(signals),
    });
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
      return unreachableError({ host, task, setting: this.#setting });
    }
    return error;
  }
}

function contentOf({ body, content }: HttpRequest) {
  return body === undefined
    ? content
    : { type: 'application/json', bytes: JSON.stringify(body) };
}

async function readBounded(
  response: Response,
  task: string,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) {
      return Buffer.concat(chunks);
    }
    size += value.byteLength;
    if (size > maxBytes) {
      discard(reader);
      throw new InputError(
        `Could not ${task}: the answer is larger than ${maxBytes} bytes. Use a smaller repository or a fresh branch.`,
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
