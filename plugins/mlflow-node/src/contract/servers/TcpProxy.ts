import { once } from 'node:events';
import { Server, Socket, connect, createServer } from 'node:net';

/**
 * A road to a server that a test can close and open again.
 *
 * @public
 */
export class TcpProxy {
  static async start(target: URL): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await proxy.open();
    return proxy;
  }

  private server?: Server;
  private readonly sockets = new Set<Socket>();
  /** Chosen at the first opening, and kept. */
  port = 0;

  private constructor(private readonly target: URL) {}

  async open(): Promise<void> {
    this.server = createServer(incoming => {
      const outgoing = connect(
        Number(this.target.port || 5432),
        this.target.hostname,
      );
      for (const socket of [incoming, outgoing]) {
        this.sockets.add(socket);
        socket.on('close', () => this.sockets.delete(socket));
        socket.on('error', () => socket.destroy());
      }
      incoming.pipe(outgoing).pipe(incoming);
    }).listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as { port: number }).port;
  }

  async close(): Promise<void> {
    const closed = this.server && once(this.server, 'close');
    this.server?.close();
    this.sockets.forEach(socket => socket.destroy());
    await closed;
  }
}
