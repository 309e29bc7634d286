import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Express } from 'express';

/** Serves the API of a stand-in on a free port of the loopback interface. */
export class LoopbackApi {
  #server: Server | undefined;

  /** Answers with the address. */
  async start(app: Express): Promise<string> {
    // Longer than clients keep a connection: none is closed under their hands.
    const server = createServer({ keepAliveTimeout: 60_000 }, app);
    this.#server = server;
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise(resolve => this.#server?.close(resolve));
  }
}
