import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** In every secret of the portal's, e.g. its passwords: nobody may ever see it. */
export const CANARY = 'canary-5f1d9c3e7b';

/** Aliases that are to be moved by two people only. */
export const GUARDED = ['asked', 'approved', 'rejected'];

const VERSIONS = ['1', '2', '3', '4'];

type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => void | Promise<void>;

/** Servers that repeat what they were told, each in its own kind of trouble. */
const troubles: Record<string, Answer> = {
  angry: ({ headers }, response) =>
    sendJson(response, 500, {
      error_code: 'INTERNAL_ERROR',
      message: `(psycopg2.OperationalError) password=${CANARY} ${headers.authorization}`,
    }),
  crashed: ({ headers }, response) => {
    response.writeHead(500, { 'content-type': 'text/html' });
    response.end(`<h1>${headers.authorization}</h1><p>postgres:${CANARY}@db`);
  },
  denying: ({ headers }, response) =>
    sendJson(response, 403, {
      error_code: 'PERMISSION_DENIED',
      message: `Not with ${headers.authorization} and ${CANARY}`,
    }),
  garbled: (_, response) =>
    sendJson(response, 200, { registered_models: CANARY, runs: [CANARY] }),
  page: ({ headers }, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<p>${CANARY} ${headers.authorization}</p>`);
  },
  redirecting: (_, response) => {
    response.writeHead(302, { location: `http://127.0.0.1:1/${CANARY}` }).end();
  },
  refusing: ({ headers }, response) => {
    const authenticate = `Basic realm="${CANARY} ${headers.authorization}"`;
    response.writeHead(401, { 'www-authenticate': authenticate });
    response.end(`No login ${headers.authorization}`);
  },
  silent: request => {
    request.socket.destroy();
  },
};

/** One that works: a model `fraud`, whose champion moves when it is asked to. */
function createHealthyServer(): Answer {
  const aliases = new Map(['champion', ...GUARDED].map(alias => [alias, '1']));
  const model = () => ({
    name: 'fraud',
    creation_timestamp: 1_700_000_000_000,
    last_updated_timestamp: 1_700_000_000_000,
    tags: [{ key: 'owner', value: 'risk' }],
    aliases: [...aliases].map(([alias, version]) => ({ alias, version })),
  });
  const version = (number: string) => ({
    name: 'fraud',
    version: number,
    status: 'READY',
  });
  const missing = { error_code: 'RESOURCE_DOES_NOT_EXIST', message: CANARY };
  return async (request, response) => {
    const { pathname, searchParams } = new URL(`http://mlflow${request.url}`);
    const call = pathname.split('/mlflow/')[1];
    const isFraud = searchParams.get('name') === 'fraud';
    if (pathname.endsWith('/health')) {
      response.end('OK');
    } else if (pathname.endsWith('/version')) {
      response.end('3.17.2');
    } else if (request.method === 'POST') {
      const body = JSON.parse(await text(request));
      if (call === 'registered-models/alias') {
        aliases.set(body.alias, body.version);
      }
      sendJson(response, 200, {});
    } else if (call === 'registered-models/search') {
      sendJson(response, 200, { registered_models: [model()] });
    } else if (call === 'registered-models/get' && isFraud) {
      sendJson(response, 200, { registered_model: model() });
    } else if (call === 'model-versions/search') {
      sendJson(response, 200, { model_versions: VERSIONS.map(version) });
    } else if (call === 'model-versions/get' && isFraud) {
      const number = searchParams.get('version') ?? '';
      if (VERSIONS.includes(number)) {
        sendJson(response, 200, { model_version: version(number) });
      } else {
        sendJson(response, 404, missing);
      }
    } else {
      sendJson(response, 404, missing);
    }
  };
}

function sendJson(response: ServerResponse, status: number, body: object) {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/**
 * A server that is many: under the path of each instance's name it is healthy,
 * or in the trouble of that name.
 */
export async function startLeakyMlflow() {
  const healthy = createHealthyServer();
  const server = await LoopbackServer.start(async (request, response) => {
    const [, name] = request.url?.split('/') ?? [];
    await (troubles[name] ?? healthy)(request, response);
  });
  const instances = ['healthy', ...Object.keys(troubles)].map(name => ({
    name,
    baseUrl: `${server.address}/${name}`,
    owners: ['group:default/risk'],
    credentials: { username: 'portal', password: CANARY },
  }));
  return { server, instances };
}
