import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod/v4';
import { HttpClient, HttpRequest } from '../../http/HttpClient';
import { Patience } from '../../http/Patience';

const MAX_PAGES = 500;

/** How to reach Bitbucket's API, and with whose rights. */
export interface BitbucketCloudClientOptions {
  apiBaseUrl: string;
  /** Asked before every call: the token of an OAuth consumer ends in time. */
  headers: () => Promise<Record<string, string>>;
  patience: Patience;
  signal?: AbortSignal;
  timeoutMs?: number;
}

/**
 * The REST API of Bitbucket Cloud. Not the package `bitbucket`: its calls take
 * no AbortSignal, so that a cancelled task would go on writing.
 */
export class BitbucketCloudClient {
  readonly #options: BitbucketCloudClientOptions;

  constructor(options: BitbucketCloudClientOptions) {
    this.#options = options;
  }

  async json<T extends z.ZodType>(
    request: HttpRequest,
    shape: T,
  ): Promise<z.output<T>> {
    return (await this.#http()).json(request, shape);
  }

  /** As {@link BitbucketCloudClient.json}, but undefined if there is nothing. */
  async findJson<T extends z.ZodType>(
    request: HttpRequest,
    shape: T,
  ): Promise<z.output<T> | undefined> {
    return (await this.#http()).findJson(request, shape);
  }

  /** A list as a whole, of which Bitbucket sends page after page. */
  async pages<T extends z.ZodType>(
    request: HttpRequest,
    shape: T,
  ): Promise<z.output<T>[]> {
    const { task } = request;
    const page = z.object({ values: z.array(shape), next: z.url().nullish() });
    const all: z.output<T>[] = [];
    let next = request;
    for (let count = 0; count < MAX_PAGES; count++) {
      const answer = await this.json(next, page);
      all.push(...answer.values);
      if (!answer.next) {
        return all;
      }
      next = { task, path: this.#pathOf(answer.next, task) };
    }
    throw new InputError(
      `Could not ${task}: there are more than ${MAX_PAGES} pages. Use a fresh branch, or generate into another folder.`,
    );
  }

  async bytes(request: HttpRequest): Promise<Buffer> {
    return (await this.#http()).bytes(request);
  }

  async headers(request: HttpRequest): Promise<Headers> {
    return (await this.#http()).headers(request);
  }

  async #http(): Promise<HttpClient> {
    const { apiBaseUrl, headers, ...options } = this.#options;
    return new HttpClient({
      ...options,
      baseUrl: apiBaseUrl,
      headers: await headers(),
    });
  }

  /** Pages are named by addresses: one elsewhere must not get the credentials. */
  #pathOf(address: string, task: string): string {
    const { apiBaseUrl } = this.#options;
    const { href } = new URL(address);
    if (!href.startsWith(`${apiBaseUrl}/`)) {
      throw new ServiceUnavailableError(
        `Could not ${task}: the next page is not at ${apiBaseUrl}. Run again; if that stays, check what answers in place of Bitbucket.`,
      );
    }
    return href.slice(apiBaseUrl.length);
  }
}
