import { createServer } from 'node:http';
import { close, listen } from '../lib/http.mjs';

const message =
  'The Git host is being built for the first time, which takes some minutes. This page becomes the Git host by itself.';

/**
 * Answers at the Git host's address while it is being built, so that nobody
 * who follows a link there has to guess.
 *
 * @param {number} port
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function startPlaceholder(port) {
  const server = createServer((request, response) => {
    const wantsPage = request.headers.accept?.includes('text/html');
    response.writeHead(503, {
      'retry-after': '10',
      'content-type': wantsPage ? 'text/html; charset=utf-8' : 'text/plain',
    });
    response.end(
      wantsPage
        ? `<!doctype html><html lang="en"><meta http-equiv="refresh" content="5"><title>Git host</title><h1>One moment</h1><p>${message}</p></html>`
        : `${message}\n`,
    );
  });
  await listen(server, port);
  return { close: () => close(server) };
}
