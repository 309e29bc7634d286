import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupProblem } from '../../scripts/toolchain/setupProblem.mjs';

/** Listens on the loopback address alone. */
export function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Ends a server and the connections it holds. */
export function close(server) {
  return new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** An HTTP server of the demo, which answers by its own method `handle`. */
export class LoopbackServer {
  #server = createServer((request, response) => this.handle(request, response));

  /**
   * @param {number} port - 0 for any free one
   * @returns {Promise<number>} the port it listens on
   */
  async start(port) {
    await listen(this.#server, port);
    return this.#server.address().port;
  }

  async stop() {
    await close(this.#server);
  }
}

/**
 * Waits until an address answers 200.
 *
 * @param {string} url
 * @param {import('../../scripts/toolchain/processes.mjs').Running} running - the
 *   program that is to answer: its end ends the wait
 * @param {{ name: string, logFile: string, seconds?: number }} options
 */
export async function waitUntilHealthy(
  url,
  running,
  { name, logFile, seconds = 180 },
) {
  let ended;
  running.ended.then(
    result => (ended = result),
    error => (ended = { tail: error.message }),
  );
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (ended) {
      throw new SetupProblem(
        `${name} ended while starting:\n${ended.tail.trimEnd()}\nThe whole output: ${logFile}`,
      );
    }
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(3000),
    }).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) {
      return;
    }
    await sleep(200);
  }
  throw new SetupProblem(
    `${name} did not answer within ${seconds} s. Its output: ${logFile}`,
  );
}

/**
 * A JSON request that must succeed, or be answered with one of `accept`.
 *
 * @param {string} url
 * @param {{ method?: string, body?: unknown, basic?: { username: string, password: string }, token?: string, accept?: number[] }} [options]
 */
export async function requestJson(
  url,
  { method = 'GET', body, basic, token, accept = [] } = {},
) {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(30_000),
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `token ${token}` }),
      ...(basic && {
        authorization: `Basic ${Buffer.from(
          `${basic.username}:${basic.password}`,
        ).toString('base64')}`,
      }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok && !accept.includes(response.status)) {
    throw new Error(
      `${method} ${url}: ${response.status} ${text.slice(0, 300)}`,
    );
  }
  try {
    return { status: response.status, body: JSON.parse(text || 'null') };
  } catch {
    return { status: response.status, body: text };
  }
}
