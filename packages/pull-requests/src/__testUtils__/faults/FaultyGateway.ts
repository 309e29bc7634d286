import {
  createServer,
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  request as send,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One call that came to the gateway. */
export interface GatewayCall {
  /** 1 for the first one. */
  position: number;
  method: string;
  path: string;
  body: Buffer;
}

/** Whether it may change something on the host: Git fetches with a POST. */
export function isWrite({ method, path }: GatewayCall): boolean {
  return (
    !['GET', 'HEAD'].includes(method) && !path.endsWith('/git-upload-pack')
  );
}

/** What the gateway sends back. */
export interface GatewayAnswer {
  status: number;
  headers?: IncomingHttpHeaders;
  body?: Buffer;
}

/**
 * What becomes of a call: `carryOut` has the host do it, with another path or
 * body if given, and gives its answer. Without an answer, the connection is cut.
 */
export type Meddle = (
  call: GatewayCall,
  carryOut: (
    other?: Partial<Pick<GatewayCall, 'path' | 'body'>>,
  ) => Promise<GatewayAnswer>,
) => Promise<GatewayAnswer | undefined>;

/** Passes each call on. */
export const untouched: Meddle = (_, carryOut) => carryOut();

/**
 * Stands between the code under test and a host, real or not, so that every
 * host meets the same faults and none of them has to play them.
 */
export class FaultyGateway {
  readonly calls: GatewayCall[] = [];
  /** Those that the host got to see. */
  readonly carriedOut: GatewayCall[] = [];
  readonly #server: Server;

  private constructor(upstream: string, meddle: Meddle) {
    this.#server = createServer(async (request, response) => {
      const body = await buffer(request);
      const call = {
        position: this.calls.length + 1,
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        body,
      };
      this.calls.push(call);
      try {
        const answer = await meddle(call, other => {
          this.carriedOut.push(call);
          return forward(upstream, request, { ...call, ...other });
        });
        reply(response, answer);
      } catch {
        response.destroy();
      }
    });
  }

  static async open(
    upstream: string,
    meddle: Meddle = untouched,
  ): Promise<FaultyGateway> {
    const gateway = new FaultyGateway(upstream, meddle);
    await new Promise<void>(resolve => {
      gateway.#server.listen(0, '127.0.0.1', resolve);
    });
    return gateway;
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }
}

/** As it came, with the name of the host that the client called. */
function forward(
  upstream: string,
  { method, headers }: IncomingMessage,
  { path, body }: Pick<GatewayCall, 'path' | 'body'>,
): Promise<GatewayAnswer> {
  return new Promise((resolve, reject) => {
    const { 'transfer-encoding': _, ...kept } = headers;
    send(
      `${upstream}${path}`,
      { method, headers: { ...kept, 'content-length': body.length } },
      async answer => {
        try {
          resolve({
            status: answer.statusCode ?? 500,
            headers: answer.headers,
            body: await buffer(answer),
          });
        } catch (error) {
          reject(error);
        }
      },
    )
      .on('error', reject)
      .end(body);
  });
}

function reply(response: ServerResponse, answer: GatewayAnswer | undefined) {
  if (!answer) {
    response.destroy();
    return;
  }
  const { status, headers = {}, body } = answer;
  const {
    connection: _,
    'keep-alive': __,
    'transfer-encoding': chunked,
    ...kept
  } = headers;
  const sent: OutgoingHttpHeaders = {
    ...kept,
    ...(chunked && body && { 'content-length': body.length }),
  };
  response.writeHead(status, sent).end(body);
}
