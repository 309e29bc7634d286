import { z } from 'zod/v4';
import { HttpClient, HttpRequest } from '../../http/HttpClient';
import { Patience } from '../../http/Patience';

/** The last version that Azure DevOps Server 2022.1 and Services both have. */
const API_VERSION = '7.1';

/**
 * With wrong credentials, Azure DevOps does not refuse: it redirects to a page
 * to sign in, or sends that page as if it were the answer.
 */
const SIGN_IN_STATUSES = [203, 302];

/** One call, to which the version is added. */
export type AzureRequest = Omit<HttpRequest, 'query'> & {
  query?: Record<string, string>;
};

/** How to reach a repository, and with whose rights. */
export interface AzureClientOptions {
  /** Address of the repository in the REST API. */
  apiUrl: string;
  /** Asked before every call: an Entra ID token ends after an hour. */
  headers: () => Promise<Record<string, string>>;
  patience: Patience;
  signal?: AbortSignal;
  timeoutMs?: number;
}

/**
 * The REST API of one repository. Not `azure-devops-node-api`: its calls take
 * no AbortSignal, so that a cancelled task would go on writing.
 */
export class AzureClient {
  readonly #options: AzureClientOptions;

  constructor(options: AzureClientOptions) {
    this.#options = options;
  }

  async json<T extends z.ZodType>(
    request: AzureRequest,
    shape: T,
  ): Promise<z.output<T>> {
    return (await this.#http()).json(versioned(request), shape);
  }

  /** As {@link AzureClient.json}, but undefined where there is nothing. */
  async findJson<T extends z.ZodType>(
    request: AzureRequest,
    shape: T,
  ): Promise<z.output<T> | undefined> {
    return (await this.#http()).findJson(versioned(request), shape);
  }

  async bytes(request: AzureRequest): Promise<Buffer> {
    return (await this.#http()).bytes(versioned(request));
  }

  async #http(): Promise<HttpClient> {
    const { apiUrl, headers, patience, signal, timeoutMs } = this.#options;
    return new HttpClient({
      baseUrl: apiUrl,
      headers: await headers(),
      signInStatuses: SIGN_IN_STATUSES,
      patience,
      signal,
      timeoutMs,
    });
  }
}

function versioned(request: AzureRequest): HttpRequest {
  return {
    ...request,
    query: { ...request.query, 'api-version': API_VERSION },
  };
}
