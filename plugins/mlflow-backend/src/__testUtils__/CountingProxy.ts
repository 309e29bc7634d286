import {
  IncomingMessage,
  Server,
  ServerResponse,
  createServer,
  request,
} from 'node:http';
import { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';

/** What becomes of a call, which `passOn` would let through. */
export type ProxyFault = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  passOn: () => void,
) => void;

const none: ProxyFault = (_incoming, _outgoing, passOn) => passOn();

/** Stands before a server, remembers what passed, and fails on demand. */
export class CountingProxy {
  /** Method and path of each call, e.g. `GET /api/2.0/mlflow/runs/get`. */
  readonly calls: string[] = [];
  /** Of the bodies of the answers. */
  bytes = 0;
  /** Strikes every call; none does by default. */
  fault = none;

  static async start(target: string): Promise<CountingProxy> {
    const proxy = new CountingProxy(target);
    await proxy.open();
    return proxy;
  }

  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #port = 0;

  /** @param target - address of the server; another one may come in its place. */
  private constructor(public target: string) {
    this.#server = createServer({ maxHeaderSize: 1 << 20 }, (...exchange) => {
      const [{ method, url }] = exchange;
      this.calls.push(`${method} ${url?.split('?')[0]}`);
      this.fault(...exchange, () => this.#passOn(...exchange));
    });
    this.#server.on('connection', socket => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** How many connections there are now. */
  get sockets(): number {
    return this.#sockets.size;
  }

  /** Listens where it listened before. */
  async open(): Promise<void> {
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Nothing listens any more; what is under way is cut. */
  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #passOn(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, headers } = incoming;
    const upstream = request(
      new URL(incoming.url ?? '/', this.target),
      { method, headers },
      (answer: IncomingMessage) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on('data', chunk => {
          this.bytes += chunk.length;
        });
        answer.pipe(outgoing);
      },
    );
    upstream.on('error', () => outgoing.destroy());
    outgoing.on('close', () => upstream.destroy());
    incoming.pipe(upstream);
  }
}
