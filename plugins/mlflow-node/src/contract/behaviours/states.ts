import { MlflowClient } from '../../client';
import { MlflowInstance } from '../../instances';
import { probeInstance } from '../../probe';
import { ServerOnRoad } from '../servers/start';
import { Behaviours } from './Behaviours';

async function stateOf(
  { mlflow }: ServerOnRoad,
  change: Partial<MlflowInstance> = {},
) {
  const instance: MlflowInstance = {
    name: 'fraud-prod',
    baseUrl: mlflow.address,
    origin: 'platform',
    owners: ['*'],
    credentials: async () => undefined,
    ...change,
  };
  const client = MlflowClient.create(instance);
  return (await probeInstance({ instance, client })).state;
}

/** The states that the portal tells apart, of a server for 127.0.0.1 alone. */
export const states: Behaviours<ServerOnRoad> = {
  'follows its database, down and up again': async server => {
    await expect(stateOf(server)).resolves.toBe('healthy');
    await server.road.close();
    await expect(stateOf(server)).resolves.toBe('database-down');
    await server.road.open();
    await expect(stateOf(server)).resolves.toBe('healthy');
  },

  'tells of a host name that the server was not told of': async server => {
    const baseUrl = server.mlflow.address.replace('127.0.0.1', 'localhost');
    await expect(stateOf(server, { baseUrl })).resolves.toBe('host-rejected');
  },

  'does not take the server for one at another path': async server => {
    const baseUrl = `${server.mlflow.address}/elsewhere`;
    await expect(stateOf(server, { baseUrl })).resolves.toBe('not-mlflow');
  },

  'is calm about a platform whose server is not there, and not about others':
    async server => {
      await server.mlflow.stop();
      await expect(stateOf(server, { origin: 'platform' })).resolves.toBe(
        'not-created',
      );
      await expect(stateOf(server, { origin: 'config' })).resolves.toBe(
        'unreachable',
      );
    },
};
