import { MlflowClient } from './MlflowClient';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { caught } from '../testUtils/caught';

describe('a redirect', () => {
  let elsewhere: LoopbackServer;
  let status: number;
  let server: LoopbackServer;
  let client: MlflowClient;

  beforeAll(async () => {
    elsewhere = await LoopbackServer.start((_, response) =>
      response.setHeader('content-type', 'application/json').end('{}'),
    );
    server = await LoopbackServer.start((request, response) =>
      response
        .writeHead(status, { location: `${elsewhere.address}${request.url}` })
        .end(),
    );
    client = MlflowClient.create({
      baseUrl: server.address,
      credentials: async () => ({ username: 'portal', password: 'canary' }),
    });
  });

  afterAll(() => Promise.all([elsewhere.stop(), server.stop()]));

  it.each([300, 301, 302, 303, 304, 307, 308])(
    'with status %s brings no call and no login to another server',
    async redirect => {
      status = redirect;

      const errors = await Promise.all([
        caught(client.findRegisteredModel('m')),
        caught(client.readDatabase()),
        caught(client.health()),
        caught(client.version()),
        caught(client.getRuns(Array(1).fill('a'.repeat(32)))),
        caught(client.setUpWebhook({ url: 'https://a', secret: 'canary' })),
      ]);
      const write = await caught(client.setAlias('m', 'champion', '1'));

      expect(new Set(errors.map(({ kind }) => kind))).toEqual(
        new Set(['not-mlflow']),
      );
      expect(write.kind).toMatch(/^(not-mlflow|outcome-unknown)$/);
      expect(elsewhere.connections).toBe(0);
    },
  );
});
