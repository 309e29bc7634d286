import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** What imports something that imports something is fetched one by one. */
const QUIET_MS = 4_000;

const types = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html',
  svg: 'image/svg+xml',
};

/** A component that both plugins have something to say about. */
const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    uid: '1',
    name: 'screening',
    annotations: {
      'argocd/app-name': 'screening',
      'mlflow.org/instance': 'risk',
      'mlflow.org/registered-models': 'fraud',
    },
  },
  spec: { type: 'mlflow-server', lifecycle: 'production', owner: 'risk' },
  relations: [],
};

const identity = {
  type: 'user',
  userEntityRef: 'user:default/guest',
  ownershipEntityRefs: [],
};
const session = {
  profile: {},
  backstageIdentity: { token: 'e30.eyJleHAiOjk5OTk5OTk5OTl9.', identity },
};

function answer(path) {
  if (path === '/api/auth/guest/refresh') {
    return session;
  }
  if (/^\/api\/catalog\/entities\/by-name\/[^/]+\/[^/]+\/[^/]+$/.test(path)) {
    return entity;
  }
  return path.startsWith('/api/catalog/') ? { items: [], totalItems: 0 } : {};
}

/**
 * Serves a built portal, and a catalog with one component.
 *
 * @param {string} folder - what the build wrote
 * @param {number} port
 */
export async function serve(folder, port) {
  /** @type {Map<string, number>} compressed bytes of each script, by path */
  const scripts = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname.startsWith('/api/')) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(pathname)));
      return;
    }
    const isFile = /\.\w+$/.test(pathname);
    const file = isFile ? normalize(pathname) : '/index.html';
    const extension = file.split('.').at(-1);
    try {
      const content = await readFile(join(folder, file));
      if (extension === 'js') {
        scripts.set(pathname, gzipSync(content).length);
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
  return {
    /**
     * Compressed bytes of the scripts that were fetched since this was asked
     * last, as soon as there are no more of them for a while.
     */
    async taken() {
      let known;
      do {
        known = scripts.size;
        await sleep(QUIET_MS);
      } while (scripts.size > known);
      const bytes = [...scripts.values()].reduce((sum, size) => sum + size, 0);
      scripts.clear();
      return bytes;
    },
    stop: () => new Promise(resolve => server.close(resolve)),
  };
}
