import { RequestListener } from 'node:http';
import { MlflowClient } from './MlflowClient';
import { MlflowLimits } from './types';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { caught } from '../testUtils/caught';

const servers: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()));
});

async function connect(
  listener: RequestListener,
  limits?: Partial<MlflowLimits>,
) {
  const server = await LoopbackServer.start(listener);
  servers.push(server);
  const client = MlflowClient.create({
    baseUrl: server.address,
    credentials: async () => ({ username: 'portal', password: 'canary' }),
    limits,
  });
  return { server, client };
}

const emptyList: RequestListener = (_, response) =>
  response.setHeader('content-type', 'application/json').end('{}');

describe('MlflowHttp', () => {
  it('does not reuse a connection to a plain-http server', async () => {
    const { server, client } = await connect(emptyList);
    await client.readDatabase();
    await client.readDatabase();
    await client.readDatabase();
    expect(server.connections).toBe(3);
    expect(server.requests.map(request => request.headers.connection)).toEqual([
      'close',
      'close',
      'close',
    ]);
  });

  it('sends the login, and nothing of a browser or of Backstage', async () => {
    const { server, client } = await connect(emptyList);
    await client.readDatabase();
    expect(Object.keys(server.requests[0].headers).sort()).toEqual([
      'accept',
      'authorization',
      'connection',
      'host',
    ]);
    expect(server.requests[0].headers.authorization).toBe(
      `Basic ${Buffer.from('portal:canary').toString('base64')}`,
    );
  });

  it('leaves the login out where anyone may ask', async () => {
    const { server, client } = await connect(emptyList);
    await client.serverInfo();
    expect(server.requests[0].headers.authorization).toBeUndefined();
  });

  it('follows no redirect', async () => {
    const { server, client } = await connect((_, response) =>
      response.writeHead(302, { location: '/login' }).end(),
    );
    const error = await caught(client.findRegisteredModel('m'));
    expect(error.kind).toBe('not-mlflow');
    expect(server.requests).toHaveLength(1);
  });

  it('takes a page for something else than MLflow', async () => {
    const { client } = await connect((_, response) =>
      response.setHeader('content-type', 'text/html').end('<html>Sign in'),
    );
    expect((await caught(client.findRegisteredModel('m'))).kind).toBe(
      'not-mlflow',
    );
  });

  it('reports broken JSON', async () => {
    const { client } = await connect((_, response) =>
      response.setHeader('content-type', 'application/json').end('{"runs": '),
    );
    expect((await caught(client.findRegisteredModel('m'))).kind).toBe(
      'invalid-response',
    );
  });

  it('stops to read an answer that has no end', async () => {
    let stopped = false;
    const { client } = await connect(
      (_, response) => {
        response.setHeader('content-type', 'application/json');
        response.on('close', () => {
          stopped = true;
        });
        const write = () => {
          if (!response.destroyed) {
            response.write('x'.repeat(64 * 1024), () => setImmediate(write));
          }
        };
        write();
      },
      { responseBytes: 1024 * 1024 },
    );
    expect((await caught(client.findRegisteredModel('m'))).kind).toBe(
      'too-large',
    );
    await new Promise(resolve => {
      setTimeout(resolve, 100);
    });
    expect(stopped).toBe(true);
  });

  it('gives up on an answer that does not come, and does not ask again', async () => {
    const { server, client } = await connect(() => {}, { readTimeoutMs: 100 });
    expect((await caught(client.findRegisteredModel('m'))).kind).toBe(
      'timeout',
    );
    expect(server.requests).toHaveLength(1);
  });

  it('gives up on an answer that comes too slowly', async () => {
    const { client } = await connect(
      (_, response) => {
        response.setHeader('content-type', 'application/json').write('{');
      },
      { readTimeoutMs: 100 },
    );
    expect((await caught(client.findRegisteredModel('m'))).kind).toBe(
      'timeout',
    );
  });

  it('keeps to its number of calls at a time', async () => {
    let running = 0;
    let most = 0;
    const { server, client } = await connect((_, response) => {
      running += 1;
      most = Math.max(most, running);
      setTimeout(() => {
        running -= 1;
        response.setHeader('content-type', 'application/json').end('{}');
      }, 20);
    });
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => client.findRegisteredModel(`m${i}`)),
    );
    expect(server.requests).toHaveLength(12);
    expect(most).toBe(4);
  });

  it('refuses new calls while too many wait', async () => {
    const { client } = await connect(() => {}, {
      queue: 2,
      concurrency: 1,
      probeTimeoutMs: 200,
    });
    const waiting = [1, 2, 3].map(() => caught(client.health()));
    expect((await caught(client.health())).kind).toBe('overloaded');
    await Promise.all(waiting);
  });

  it('says why there is no connection, without the address', async () => {
    const { server, client } = await connect(emptyList);
    await server.stop();
    servers.splice(0);
    const error = await caught(client.readDatabase());
    expect(error.kind).toBe('unreachable');
    expect(error.details.networkCode).toBe('ECONNREFUSED');
    expect(error.message).not.toContain('127.0.0.1');
  });

  it('asks under the path of the base address', async () => {
    const server = await LoopbackServer.start(emptyList);
    servers.push(server);
    const client = MlflowClient.create({ baseUrl: `${server.address}/risk/` });
    await client.readDatabase();
    expect(server.requests[0].url).toBe(
      '/risk/api/2.0/mlflow/registered-models/search?max_results=1',
    );
  });

  it.each([
    [503, { error_code: 'TEMPORARILY_UNAVAILABLE' }, 3],
    [400, { error_code: 'BAD_REQUEST', message: 'QueuePool limit of size' }, 3],
    [429, { error_code: 'REQUEST_LIMIT_EXCEEDED' }, 3],
    [500, { error_code: 'FEATURE_DISABLED' }, 1],
    [400, { error_code: 'INVALID_PARAMETER_VALUE' }, 1],
    [404, { error_code: 'RESOURCE_DOES_NOT_EXIST' }, 1],
  ])('reads %s %j %s times', async (status, body, times) => {
    const { server, client } = await connect((_, response) =>
      response
        .writeHead(status, {
          'content-type': 'application/json',
          'retry-after': '0',
        })
        .end(JSON.stringify(body)),
    );
    await caught(client.findRegisteredModel('m'));
    expect(server.requests).toHaveLength(times);
  });

  it('is content when a further attempt succeeds', async () => {
    let attempts = 0;
    const { client } = await connect((request, response) => {
      attempts += 1;
      if (attempts === 1) {
        request.socket.destroy();
      } else {
        emptyList(request, response);
      }
    });
    await expect(client.findRegisteredModel('m')).resolves.toBeUndefined();
    expect(attempts).toBe(2);
  });

  it('keeps the texts of MLflow and the login out of its errors', async () => {
    const { client } = await connect((_, response) =>
      response.writeHead(503, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          error_code: 'TEMPORARILY_UNAVAILABLE',
          message: 'connection to db.internal, SELECT * FROM users, canary',
        }),
      ),
    );
    const error = await caught(client.readDatabase());
    const everything = `${error.stack} ${JSON.stringify(error)} ${error.cause}`;
    expect(everything).not.toMatch(/db\.internal|SELECT|canary/);
    expect(JSON.stringify(client)).not.toContain('canary');
  });
});
