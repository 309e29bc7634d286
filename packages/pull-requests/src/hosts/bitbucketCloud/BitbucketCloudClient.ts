import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod/v4';
import {
  HttpClient,
  HttpClientOptions,
  HttpRequest,
} from '../../http/HttpClient';
import { readPages } from '../readPages';

/**
 * The REST API of Bitbucket Cloud. Not the package `bitbucket`: its calls take
 * no AbortSignal, so that a cancelled task would go on writing.
 */
export class BitbucketCloudClient extends HttpClient {
  readonly #baseUrl: string;

  constructor(options: Omit<HttpClientOptions, 'setting'>) {
    super({ ...options, setting: 'apiBaseUrl' });
    this.#baseUrl = options.baseUrl;
  }

  /** A list as a whole, of which Bitbucket sends page after page. */
  pages<T extends z.ZodType>(
    request: HttpRequest,
    shape: T,
  ): Promise<z.output<T>[]> {
    const { task } = request;
    const page = z.object({ values: z.array(shape), next: z.url().nullish() });
    return readPages(task, request, async at => {
      const { values, next } = await this.json(at, page);
      return {
        items: values,
        next: next ? { task, path: this.#pathOf(next, task) } : undefined,
      };
    });
  }

  /** Pages are named by addresses: one elsewhere must not get the credentials. */
  #pathOf(address: string, task: string): string {
    const { href } = new URL(address);
    if (!href.startsWith(`${this.#baseUrl}/`)) {
      throw new ServiceUnavailableError(
        `Could not ${task}: the next page is not at ${
          this.#baseUrl
        }. Run again; if that stays, check what answers in place of Bitbucket.`,
      );
    }
    return href.slice(this.#baseUrl.length);
  }
}
