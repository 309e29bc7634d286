import { RequestListener } from 'node:http';
import { MlflowClient, MlflowCredentials } from '../client';
import { MlflowInstance } from '../instances';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { recording, replay } from '../testUtils/recordings';
import { probeInstance } from './probeInstance';

let server: LoopbackServer | undefined;

afterEach(async () => {
  await server?.stop();
});

async function probe(
  listener: RequestListener,
  options: {
    instance?: Partial<MlflowInstance>;
    login?: MlflowCredentials;
    path?: string;
  } = {},
) {
  server = await LoopbackServer.start(listener);
  const instance: MlflowInstance = {
    name: 'fraud-dev',
    environment: 'dev',
    baseUrl: `${server.address}${options.path ?? ''}`,
    origin: 'config',
    owners: ['*'],
    credentials: async () => options.login,
    loginHint: 'In the vault',
    ...options.instance,
  };
  const client = MlflowClient.create({
    ...instance,
    limits: { probeTimeoutMs: 200 },
  });
  return probeInstance({
    instance,
    client,
    now: () => new Date('2026-11-21T12:00:00Z'),
  });
}

const capability = [
  'capability: health',
  'capability: version',
  'capability: server-info',
];

function json(body: unknown): RequestListener {
  return (_, response) =>
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify(body));
}

describe('probeInstance', () => {
  it('describes a healthy server', async () => {
    const status = await probe(
      replay('3.17.2', [...capability, 'registry: search no params']),
    );
    expect(status).toEqual({
      instance: 'fraud-dev',
      environment: 'dev',
      address: server?.address,
      state: 'healthy',
      version: '3.17.2',
      securityFloor: undefined,
      storage: 'not-proven',
      authentication: 'none',
      loginHint: 'In the vault',
      checkedAt: '2026-11-21T12:00:00.000Z',
    });
  });

  it('warns of an old server', async () => {
    const status = await probe(
      replay('2.22.5', [...capability, 'registry: search no params']),
    );
    expect(status).toMatchObject({
      state: 'healthy',
      version: '2.22.5',
      securityFloor: '3.17.0',
      newerVersion: expect.stringMatching(/^3\./),
    });
  });

  it.each([
    ['a run', { source: 's3://bucket/x', run_id: 'a'.repeat(32) }],
    ['a logged model', { source: `models:/m-${'b'.repeat(32)}` }],
  ])('proves the storage by the files of %s', async (_, version) => {
    const registry = replay('3.17.2', [
      ...capability,
      'registry: search no params',
    ]);
    const status = await probe((request, response) => {
      const url = request.url ?? '';
      if (url.includes('/model-versions/search')) {
        json({ model_versions: [{ name: 'm', version: '1', ...version }] })(
          request,
          response,
        );
      } else if (
        url.includes(`/artifacts/list?run_id=${'a'.repeat(32)}`) ||
        url.includes(`/logged-models/m-${'b'.repeat(32)}/artifacts/directories`)
      ) {
        json({ root_uri: 'x', files: [{ path: 'MLmodel' }] })(
          request,
          response,
        );
      } else {
        registry(request, response);
      }
    });
    expect(status.storage).toBe('proven');
  });

  it.each([
    ['no login', undefined, 'no-credentials'],
    [
      'a wrong login',
      { username: 'portal', password: 'wrong' },
      'auth-required',
    ],
  ])('sees that MLflow asks for a login: %s', async (_, login, state) => {
    const status = await probe(
      replay('3.17.2', [
        'basic-auth: health anonymous',
        'basic-auth: version anonymous',
        'basic-auth: server-info anonymous',
        'basic-auth: search: wrong password',
      ]),
      { login },
    );
    expect(status).toMatchObject({
      state,
      version: undefined,
      authentication: 'mlflow-basic-auth',
    });
  });

  it('asks for the version with the login where MLflow wants one', async () => {
    const anonymous = replay('3.17.2', [
      'basic-auth: health anonymous',
      'basic-auth: version anonymous',
      'basic-auth: server-info anonymous',
      'basic-auth: search as viewer',
    ]);
    const status = await probe(
      (request, response) =>
        request.url === '/version' && request.headers.authorization
          ? response.end('3.17.2')
          : anonymous(request, response),
      { login: { username: 'portal', password: 'right' } },
    );
    expect(status).toMatchObject({
      state: 'healthy',
      version: '3.17.2',
      authentication: 'mlflow-basic-auth',
    });
  });

  it('sees a rejected host', async () => {
    const status = await probe(
      replay('3.17.2', [
        'errors: bad Host on /health',
        'errors: bad Host on /version',
        'errors: bad Host on server-info',
        'errors: bad Host',
      ]),
    );
    expect(status).toMatchObject({ state: 'host-rejected', version: '3.17.2' });
  });

  it('sees a database that hangs while the process is well', async () => {
    const healthy = replay('3.17.2', capability);
    const status = await probe((request, response) => {
      if (!request.url?.startsWith('/api/')) {
        healthy(request, response);
      }
    });
    expect(status.state).toBe('database-down');
  });

  it('finds the health of an MLflow before 3.8 beside its prefix', async () => {
    const search = recording('3.7.0', 'registry: search no params').response;
    const outside = replay('3.7.0', capability);
    const status = await probe(
      (request, response) => {
        if (request.url?.startsWith('/risk/api/2.0/')) {
          json(search.body)(request, response);
        } else if (request.url?.startsWith('/risk/')) {
          response.writeHead(404, { 'content-type': 'text/html' }).end();
        } else {
          outside(request, response);
        }
      },
      { path: '/risk' },
    );
    expect(status).toMatchObject({ state: 'healthy', version: '3.7.0' });
  });

  it.each([
    ['platform', 'not-created'],
    ['config', 'not-mlflow'],
  ] as const)(
    'takes a gateway without the route as %s as "%s"',
    async (origin, state) => {
      const status = await probe(
        (_, response) =>
          response
            .writeHead(404, { 'content-type': 'text/plain' })
            .end('404 page not found'),
        { instance: { origin }, path: '/fraud-dev' },
      );
      expect(status.state).toBe(state);
    },
  );
});
