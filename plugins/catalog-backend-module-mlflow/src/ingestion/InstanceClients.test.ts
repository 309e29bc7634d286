import { MlflowInstance } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { FakeMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { InstanceClients } from './InstanceClients';

const admin = { username: 'admin', password: 'of-the-server' };

describe('InstanceClients', () => {
  let mlflow: FakeMlflow;

  beforeEach(async () => {
    mlflow = await FakeMlflow.start({ admin });
    mlflow.registry.createModel('forecast');
  });

  afterEach(() => mlflow.stop());

  const instance = (password: string): MlflowInstance => ({
    ...{ name: 'risk-prod', baseUrl: mlflow.address, owners: ['*'] },
    origin: 'config',
    credentials: async () => ({ ...admin, password }),
  });

  it('keep a client, which logs in as the instance says now', async () => {
    const clients = new InstanceClients();
    const client = clients.clientOf(instance('of-yesterday'));
    await expect(client.getRegisteredModel('forecast')).rejects.toMatchObject({
      kind: 'auth-required',
    });

    expect(clients.clientOf(instance(admin.password))).toBe(client);
    await expect(client.getRegisteredModel('forecast')).resolves.toBeDefined();
  });

  it('follow an instance to another address', () => {
    const clients = new InstanceClients();
    const here = instance(admin.password);
    const there = { ...here, baseUrl: `${here.baseUrl}/moved` };

    expect(clients.clientOf(there)).not.toBe(clients.clientOf(here));
  });

  it('make one call at a time', async () => {
    let open = 0;
    let most = 0;
    mlflow.fault = async (_, carryOut) => {
      open += 1;
      most = Math.max(most, open);
      const answer = await carryOut();
      await new Promise(resolve => setTimeout(resolve, 20));
      open -= 1;
      return answer;
    };
    const clients = new InstanceClients();

    await Promise.all(
      ['a', 'b', 'c', 'd'].map(name =>
        clients.clientOf(instance(admin.password)).getRegisteredModel(name),
      ),
    );

    expect(mlflow.calls).toHaveLength(4);
    expect(most).toBe(1);
  });
});
