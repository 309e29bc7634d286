import {
  IncomingMessage,
  RequestListener,
  Server,
  createServer,
} from 'node:http';
import { AddressInfo } from 'node:net';

/**
 * A server of a test's own, which remembers what it was asked.
 *
 * @public
 */
export class LoopbackServer {
  readonly requests: IncomingMessage[] = [];
  connections = 0;

  static async start(listener: RequestListener): Promise<LoopbackServer> {
    const loopback = new LoopbackServer(
      createServer((request, response) => {
        loopback.requests.push(request);
        listener(request, response);
      }),
    );
    loopback.server.on('connection', () => {
      loopback.connections += 1;
    });
    await new Promise<void>(resolve => {
      loopback.server.listen(0, '127.0.0.1', resolve);
    });
    return loopback;
  }

  private constructor(private readonly server: Server) {}

  get address(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => {
      this.server.close(resolve);
    });
  }
}
