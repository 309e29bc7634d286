import { RequestListener } from 'node:http';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { caught } from '../testUtils/caught';
import { MlflowClient } from './MlflowClient';

const servers: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.stop()));
});

async function connect(listener: RequestListener) {
  const server = await LoopbackServer.start(listener);
  servers.push(server);
  const client = MlflowClient.create({
    baseUrl: server.address,
    limits: { readTimeoutMs: 50, writeTimeoutMs: 300 },
  });
  const setAlias = () => client.setAlias('fraud/"x"', 'champion', '4');
  return { server, setAlias };
}

const answer =
  (
    status: number,
    body: string,
    contentType = 'application/json',
  ): RequestListener =>
  (_, response) =>
    response.writeHead(status, { 'content-type': contentType }).end(body);

describe('setAlias', () => {
  it('is one POST whose body names everything as text', async () => {
    let body = '';
    const { server, setAlias } = await connect((request, response) => {
      request.on('data', chunk => (body += chunk));
      request.on('end', () => answer(200, '{}')(request, response));
    });
    await setAlias();
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0].method).toBe('POST');
    expect(server.requests[0].url).toBe(
      '/api/2.0/mlflow/registered-models/alias',
    );
    expect(JSON.parse(body)).toEqual({
      name: 'fraud/"x"',
      alias: 'champion',
      version: '4',
    });
  });

  it('is not sent any more after a long wait for a place', async () => {
    const server = await LoopbackServer.start((request, response) => {
      setTimeout(() => answer(200, '{}')(request, response), 60);
    });
    servers.push(server);
    const client = MlflowClient.create({
      baseUrl: server.address,
      limits: { concurrency: 1, writeQueueMs: 50 },
    });
    const reading = client.findRegisteredModel('fraud');
    const late = caught(client.setAlias('fraud', 'champion', '4'));
    await reading;

    expect(await late).toMatchObject({
      kind: 'overloaded',
      details: { notAsked: true },
    });
    await expect(
      client.setAlias('fraud', 'champion', '4'),
    ).resolves.toBeUndefined();
    expect(server.requests.map(({ method }) => method)).toEqual([
      'GET',
      'POST',
    ]);
  });

  it('waits longer for its answer than a read', async () => {
    const { setAlias } = await connect((request, response) => {
      setTimeout(() => answer(200, '{}')(request, response), 120);
    });
    await expect(setAlias()).resolves.toBeUndefined();
  });

  it.each<[string, RequestListener]>([
    ['an answer that does not come', () => {}],
    ['a cut connection', request => request.socket.destroy()],
    [
      'an answer that breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{', () => response.destroy());
      },
    ],
    ['a failure inside', answer(500, '{"error_code":"INTERNAL_ERROR"}')],
    [
      'a database that went away',
      answer(503, '{"error_code":"TEMPORARILY_UNAVAILABLE"}'),
    ],
    [
      'a full connection pool',
      answer(
        400,
        '{"error_code":"BAD_REQUEST","message":"QueuePool limit of size 1"}',
      ),
    ],
    ['a gateway that gave up', answer(504, 'Gateway Timeout', 'text/plain')],
    ['a page with status 200', answer(200, '<html>', 'text/html')],
  ])('does not know the outcome after %s, and asks once', async (_, fault) => {
    const { server, setAlias } = await connect(fault);
    expect((await caught(setAlias())).kind).toBe('outcome-unknown');
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [400, 'INVALID_PARAMETER_VALUE', 'invalid-request'],
    [403, 'PERMISSION_DENIED', 'forbidden'],
    [404, 'RESOURCE_DOES_NOT_EXIST', 'not-found'],
  ])('knows a refusal: %s %s', async (status, code, kind) => {
    const { server, setAlias } = await connect(
      answer(status, JSON.stringify({ error_code: code })),
    );
    expect((await caught(setAlias())).kind).toBe(kind);
    expect(server.requests).toHaveLength(1);
  });

  it('knows that nothing was sent where nothing listens', async () => {
    const { server, setAlias } = await connect(() => {});
    await server.stop();
    servers.splice(0);
    expect((await caught(setAlias())).kind).toBe('unreachable');
  });
});
