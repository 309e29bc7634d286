import { request as forward } from 'node:http';
import { LoopbackServer } from '../lib/http.mjs';

/** Belongs to one connection, not to the message (RFC 9110, 7.6.1). */
const hopByHop = ['connection', 'keep-alive', 'proxy-connection', 'upgrade'];

/**
 * A reverse proxy that answers as an ingress controller does: the first part
 * of the path names the server; a name nobody registered gets the controller's
 * own plain 404, a server that is down its 502.
 */
export class Gateway extends LoopbackServer {
  #routes = new Map();

  /**
   * @param {string} instance - first part of the path
   * @param {number} port - where that server listens
   */
  route(instance, port) {
    this.#routes.set(instance, port);
  }

  handle(request, response) {
    const instance = request.url.split(/[/?]/)[1];
    const port = this.#routes.get(instance);
    if (!port) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
      response.end('404 page not found\n');
      return;
    }
    const headers = { ...request.headers };
    hopByHop.forEach(name => delete headers[name]);
    const upstream = forward(
      {
        host: '127.0.0.1',
        port,
        method: request.method,
        path: request.url,
        headers,
        agent: false,
      },
      answer => {
        response.writeHead(answer.statusCode, answer.headers);
        answer.pipe(response);
      },
    );
    upstream.on('error', () => {
      if (response.headersSent) {
        response.destroy();
      } else {
        response.writeHead(502, { 'content-type': 'text/plain' });
        response.end('Bad Gateway\n');
      }
    });
    response.on('close', () => upstream.destroy());
    request.pipe(upstream);
  }
}
