import { probeInstance } from '../../probe';
import { Behaviours } from './Behaviours';

export const server: Behaviours = {
  'is well, and says what it is': async ({ client, traits }) => {
    await expect(client.health()).resolves.toBeUndefined();
    await expect(client.readDatabase()).resolves.toBeUndefined();
    await expect(client.serverInfo()).resolves.toEqual(
      traits.serverInfo && { storeType: 'SqlStore', workspacesEnabled: false },
    );
  },

  'proves the storage': async ({ mlflow, client, traits }) => {
    const status = await probeInstance({
      instance: {
        name: 'fraud-dev',
        baseUrl: mlflow.address,
        origin: 'config',
        owners: ['*'],
        credentials: async () => undefined,
      },
      client,
    });
    expect(status).toMatchObject({
      state: 'healthy',
      version: traits.version,
      authentication: 'none',
      storage: 'proven',
    });
  },
};
