import {
  HttpClient,
  HttpClientOptions,
  HttpRequest,
} from '../../http/HttpClient';

/** The last version that Azure DevOps Server 2022.1 and Services both have. */
const API_VERSION = '7.1';
const VERSION = 'api-version';

/**
 * With wrong credentials, Azure DevOps does not refuse: it redirects to a page
 * to sign in, or sends that page as if it were the answer.
 */
const SIGN_IN_STATUSES = [203, 302];

/**
 * The REST API of Azure DevOps. Not `azure-devops-node-api`: its calls take no
 * AbortSignal, so that a cancelled task would go on writing.
 */
export class AzureClient extends HttpClient {
  constructor(options: Omit<HttpClientOptions, 'setting' | 'signInStatuses'>) {
    super({ ...options, setting: 'host', signInStatuses: SIGN_IN_STATUSES });
  }

  /**
   * All other calls read their answers by this one. A request may name another
   * version, as of an API that is a preview for good.
   */
  bytes(request: HttpRequest): Promise<Buffer> {
    const query = new URLSearchParams(request.query);
    if (!query.has(VERSION)) {
      query.set(VERSION, API_VERSION);
    }
    return super.bytes({ ...request, query: [...query] });
  }
}
