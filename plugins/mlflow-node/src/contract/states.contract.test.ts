import { MlflowClient } from '../client';
import { MlflowInstance } from '../instances';
import { probeInstance } from '../probe';
import { startOnPostgres } from './servers/start';

describe('the state of a real MLflow', () => {
  let server: Awaited<ReturnType<typeof startOnPostgres>>;

  beforeAll(async () => {
    server = await startOnPostgres({
      MLFLOW_SERVER_ALLOWED_HOSTS: '127.0.0.1:*',
    });
  }, 300_000);

  afterAll(() => server?.stop(), 60_000);

  async function state(change: Partial<MlflowInstance> = {}) {
    const instance: MlflowInstance = {
      name: 'fraud-prod',
      baseUrl: server.mlflow.address,
      origin: 'platform',
      owners: ['*'],
      credentials: async () => undefined,
      ...change,
    };
    const client = MlflowClient.create(instance);
    return (await probeInstance({ instance, client })).state;
  }

  it('follows its database, down and up again', async () => {
    await expect(state()).resolves.toBe('healthy');
    await server.road.close();
    await expect(state()).resolves.toBe('database-down');
    await server.road.open();
    await expect(state()).resolves.toBe('healthy');
  }, 30_000);

  it('tells of a host name that the server was not told of', async () => {
    const baseUrl = server.mlflow.address.replace('127.0.0.1', 'localhost');
    await expect(state({ baseUrl })).resolves.toBe('host-rejected');
  });

  it('does not take the server for one at another path', async () => {
    const baseUrl = `${server.mlflow.address}/elsewhere`;
    await expect(state({ baseUrl })).resolves.toBe('not-mlflow');
  });

  it('is calm about a platform whose server is not there, and not about others', async () => {
    await server.mlflow.stop();
    await expect(state({ origin: 'platform' })).resolves.toBe('not-created');
    await expect(state({ origin: 'config' })).resolves.toBe('unreachable');
  });
});
