import { FakeMlflow, fakeFaults } from '../testUtils';
import { states } from './behaviours/states';
import { ServerOnRoad, startOnPostgres } from './servers/start';

async function startFake(): Promise<ServerOnRoad> {
  const mlflow = await FakeMlflow.start({ allowedHosts: ['127.0.0.1:*'] });
  const healthy = mlflow.fault;
  return {
    mlflow,
    road: {
      async close() {
        mlflow.fault = fakeFaults.databaseDown(mlflow);
      },
      async open() {
        mlflow.fault = healthy;
      },
    },
    stop: () => mlflow.stop(),
  };
}

const startReal = () =>
  startOnPostgres({ MLFLOW_SERVER_ALLOWED_HOSTS: '127.0.0.1:*' });

describe.each([
  ['real', startReal],
  ['fake', startFake],
])('the state of a %s MLflow', (_, start) => {
  let server: ServerOnRoad;

  beforeAll(async () => {
    server = await start();
  }, 300_000);

  afterAll(() => server?.stop(), 60_000);

  it.each(Object.entries(states))(
    '%s',
    async (__, prove) => {
      await expect(prove(server)).resolves.toBeUndefined();
    },
    30_000,
  );
});
