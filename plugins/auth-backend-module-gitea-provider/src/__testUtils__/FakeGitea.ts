import { once } from 'node:events';
import { createServer } from 'node:http';

/** The three addresses of Gitea that a sign-in touches. */
export class FakeGitea {
  readonly #server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk);
    }
    const form = Object.fromEntries(
      new URLSearchParams(Buffer.concat(chunks).toString()),
    );
    const [status, answer] = this.#answer(
      request.url ?? '',
      form,
      request.headers.authorization,
    );
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(status < 400 && status >= 300 && { location: 'http://127.0.0.1:9/' }),
    });
    response.end(JSON.stringify(answer));
  });
  /** Set to let every request fail with it. */
  failure?: number;
  secret = 'client-secret';
  /** Set when the person has taken back what they allowed. */
  revoked = false;

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return typeof address === 'object'
      ? `http://127.0.0.1:${address?.port}`
      : '';
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #answer(
    url: string,
    form: Record<string, string>,
    authorization?: string,
  ): [number, object] {
    if (this.failure) {
      return [this.failure, { message: 'internal detail db-1' }];
    }
    if (url === '/api/v1/user') {
      return authorization === 'Bearer ada-token'
        ? [200, { login: 'ada', full_name: '', email: 'ada@example.com' }]
        : [401, { message: 'internal detail token' }];
    }
    const grants: Record<string, string | undefined> = {
      authorization_code: form.code,
      refresh_token: form.refresh_token,
    };
    const granted =
      url === '/login/oauth/access_token' &&
      form.client_id === 'client-id' &&
      form.client_secret === this.secret &&
      !this.revoked &&
      ['ada-code', 'ada-refresh'].includes(grants[form.grant_type] ?? '');
    return granted
      ? [
          200,
          {
            access_token: 'ada-token',
            token_type: 'bearer',
            expires_in: 3600,
            refresh_token: 'ada-refresh',
          },
        ]
      : [400, { error: 'invalid_grant', error_description: 'internal detail' }];
  }
}
