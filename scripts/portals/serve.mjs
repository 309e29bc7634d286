import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

const types = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  svg: 'image/svg+xml',
};

/**
 * Serves a built portal.
 *
 * @param {string} folder - what the build wrote
 * @param {number} port
 * @param {object} [options]
 * @param {(path: string) => unknown} [options.answer] - of the backend; it has
 *   nothing if left out
 * @param {(path: string, content: Buffer) => void} [options.onScript] - told of
 *   every script that is fetched
 * @returns {Promise<{ stop(): Promise<void> }>}
 */
export async function serve(folder, port, { answer, onScript } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname.startsWith('/api/')) {
      response.setHeader('content-type', 'application/json');
      response.writeHead(answer ? 200 : 404);
      response.end(JSON.stringify(answer?.(pathname) ?? {}));
      return;
    }
    const isFile = /\.\w+$/.test(pathname);
    const file = isFile ? normalize(pathname) : '/index.html';
    const extension = file.split('.').at(-1);
    try {
      const content = await readFile(join(folder, file));
      if (extension === 'js') {
        onScript?.(pathname, content);
      }
      response.setHeader(
        'content-type',
        types[extension] ?? 'application/octet-stream',
      );
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise(resolve => server.listen(port, '127.0.0.1', resolve));
  return { stop: () => new Promise(resolve => server.close(resolve)) };
}
