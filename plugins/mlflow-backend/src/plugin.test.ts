import { mockCredentials } from '@backstage/backend-test-utils';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { component } from './__testUtils__/entities';
import { startPlugin } from './__testUtils__/startPlugin';

const ada = mockCredentials.user.header('user:default/ada');
const grants = {
  'user:default/ada': ['mlflow.instance.read', 'mlflow.model.read'],
};

describe('mlflowPlugin', () => {
  let mlflow: LoopbackServer;

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    });
  });

  afterAll(() => mlflow.stop());

  function entity(
    name: string,
    owner: string,
    annotations: Record<string, string>,
  ) {
    return component({ name, owner, annotations });
  }

  async function start() {
    const { client } = await startPlugin({
      grants,
      entities: [
        entity('payment-screening', 'group:default/risk', {
          'mlflow.org/instance': 'risk-prod',
          'mlflow.org/registered-models': 'fraud-detector',
        }),
        entity('impostor', 'group:default/growth', {
          'mlflow.org/instance': 'risk-prod',
          'mlflow.org/registered-models': '*',
        }),
        entity('half-impostor', 'group:default/growth', {
          'mlflow.org/instance': 'everybody, risk-prod',
          'mlflow.org/registered-models': '*',
        }),
        entity('attacker', 'group:default/risk', {
          'mlflow.org/instance': `${mlflow.address}/x`,
          'mlflow.org/registered-models': '*',
        }),
        entity('outdated', 'group:default/risk', {
          'mlflow.org/instance': 'gone',
          'mlflow.org/registered-models': '*',
        }),
        entity('plain', 'group:default/risk', {}),
      ],
      mlflow: {
        instances: [
          {
            name: 'risk-prod',
            baseUrl: mlflow.address,
            owners: ['group:default/risk'],
          },
          { name: 'everybody', baseUrl: mlflow.address, owners: ['*'] },
        ],
      },
    });
    return (name: string, route: 'instances' | 'models') =>
      client
        .get(`/api/mlflow/entities/component/default/${name}/${route}`)
        .set('Authorization', ada);
  }

  it('says to anyone that it runs', async () => {
    const { client } = await startPlugin({ grants: {} });

    const response = await client
      .get('/api/mlflow/health')
      .set('Authorization', mockCredentials.none.header());

    expect(response.status).toBe(200);
    expect(response.body).toEqual({ status: 'ok' });
  });

  it('reads the instances that an entity names', async () => {
    const get = await start();

    const response = await get('payment-screening', 'instances');

    expect(response.status).toBe(200);
    expect(response.body.items).toEqual([
      expect.objectContaining({
        instance: 'risk-prod',
        address: mlflow.address,
        state: 'healthy',
      }),
    ]);
  });

  it('names a model that no instance knows', async () => {
    const get = await start();

    const response = await get('payment-screening', 'models');

    expect(response.body).toEqual({
      items: [],
      instances: [
        expect.objectContaining({
          instance: 'risk-prod',
          outcome: 'ok',
          stale: false,
        }),
      ],
      missing: ['fraud-detector'],
    });
  });

  it.each(['instances', 'models'] as const)(
    'refuses %s to an entity whose owner has no share in the instance',
    async route => {
      const get = await start();
      const before = mlflow.requests.length;

      const responses = await Promise.all([
        get('impostor', route),
        get('half-impostor', route),
      ]);

      expect(responses.map(({ status }) => status)).toEqual([403, 403]);
      expect(responses[0].body.error.message).toBe(
        'component:default/impostor names the MLflow instance risk-prod, which is not shared with its owner group:default/growth',
      );
      expect(mlflow.requests).toHaveLength(before);
    },
  );

  it.each(['instances', 'models'] as const)(
    'never takes an address from an annotation (%s)',
    async route => {
      const get = await start();
      const before = mlflow.requests.length;

      const responses = await Promise.all([
        get('attacker', route),
        get('outdated', route),
      ]);

      expect(responses.map(({ status }) => status)).toEqual([400, 404]);
      expect(mlflow.requests).toHaveLength(before);
    },
  );

  it('has nothing to show for an entity without annotations', async () => {
    const get = await start();

    const [instances, models] = await Promise.all([
      get('plain', 'instances'),
      get('plain', 'models'),
    ]);

    expect(instances.body).toEqual({ items: [] });
    expect(models.body).toEqual({ items: [], instances: [], missing: [] });
  });

  it('does not tell an entity that is not there from one that is hidden', async () => {
    const get = await start();

    expect((await get('nothing', 'models')).status).toBe(404);
    expect((await get('no%3Aname', 'models')).status).toBe(404);
  });
});
