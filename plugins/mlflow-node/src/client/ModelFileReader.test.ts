import { LoopbackServer } from '../testUtils/LoopbackServer';
import { MlflowClient } from './MlflowClient';

describe('readModelFile', () => {
  let server: LoopbackServer;
  let answer: { status: number; body: string };

  beforeAll(async () => {
    server = await LoopbackServer.start((_, response) => {
      response
        .writeHead(answer.status, { 'content-type': 'text/plain' })
        .end(answer.body);
    });
  });

  beforeEach(() => {
    server.requests.length = 0;
  });

  afterAll(() => server.stop());

  it('asks MLflow for the file, below its prefix', async () => {
    answer = { status: 200, body: 'flavors: {sklearn: {}}' };
    const client = MlflowClient.create({ baseUrl: `${server.address}/risk` });

    await expect(client.readModelFile('fraud', '3')).resolves.toMatchObject({
      flavors: ['sklearn'],
    });
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/risk/model-versions/get-artifact?name=fraud&version=3&path=MLmodel',
    ]);
  });

  it('does not read what is too long for a description', async () => {
    answer = { status: 200, body: 'x'.repeat(256 * 1024 + 1) };
    const client = MlflowClient.create({ baseUrl: server.address });

    await expect(client.readModelFile('fraud', '3')).rejects.toMatchObject({
      kind: 'too-large',
    });
  });

  it('does not hold a store against the server that cannot read it', async () => {
    const client = MlflowClient.create({
      baseUrl: server.address,
      limits: { failuresInARow: 2 },
    });
    answer = { status: 500, body: 'no credentials' };
    for (let count = 0; count < 3; count++) {
      await expect(client.readModelFile('fraud', '3')).rejects.toMatchObject({
        kind: 'server-error',
      });
    }
    expect(server.requests).toHaveLength(3);

    answer = { status: 200, body: 'flavors: {}' };
    await expect(client.readModelFile('fraud', '3')).resolves.toBeDefined();
    await expect(client.getModelVersion('fraud', '3')).rejects.toMatchObject({
      details: { status: 200 },
    });
  });
});
