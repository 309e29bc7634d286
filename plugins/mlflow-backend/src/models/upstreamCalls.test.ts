import { mockCredentials } from '@backstage/backend-test-utils';
import { modelsResponseSchema } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { CountingProxy } from '../__testUtils__/CountingProxy';
import { component } from '../__testUtils__/entities';
import { startPlugin } from '../__testUtils__/startPlugin';

const ada = mockCredentials.user.header('user:default/ada');
const grants = { 'user:default/ada': ['mlflow.model.read'] };
const MODEL = 'fraud-detector';

jest.setTimeout(200_000);

describe('reading models of a real MLflow', () => {
  let mlflow: RealMlflow;
  let proxy: CountingProxy;

  beforeAll(async () => {
    mlflow = await RealMlflow.start();
    proxy = await CountingProxy.start(mlflow.address);
    await mlflow.write('registered-models/create', { name: MODEL });
    const { run } = await mlflow.write('runs/create', {
      experiment_id: '0',
      run_name: 'boosted-trees',
    });
    const run_id = run!.info.run_id;
    await mlflow.write('runs/log-batch', {
      run_id,
      metrics: [
        { key: 'auc', value: 0.97, timestamp: 1, step: 0 },
        { key: 'loss', value: 'NaN', timestamp: 1, step: 0 },
        { key: 'system/cpu', value: 50, timestamp: 1, step: 0 },
      ],
    });
    await mlflow.write('runs/log-inputs', {
      run_id,
      datasets: [
        {
          dataset: {
            name: 'payments-2026',
            digest: 'a1b2c3',
            source_type: 'local',
            source: '{}',
          },
          tags: [{ key: 'mlflow.data.context', value: 'training' }],
        },
      ],
    });
    const source = `runs:/${run_id}/model`;
    for (const description of ['first', 'second']) {
      await mlflow.write('model-versions/create', {
        name: MODEL,
        source,
        run_id,
        description,
      });
    }
    await mlflow.write('registered-models/alias', {
      name: MODEL,
      alias: 'champion',
      version: '1',
    });
  });

  afterAll(async () => {
    await proxy?.stop();
    await mlflow?.stop();
  });

  beforeEach(() => {
    proxy.calls.length = 0;
  });

  async function start(models: string) {
    const { client } = await startPlugin({
      grants,
      entities: [
        component({
          name: 'payment-screening',
          owner: 'group:default/risk',
          annotations: {
            'mlflow.org/instance': 'risk-prod',
            'mlflow.org/registered-models': models,
          },
        }),
      ],
      mlflow: {
        instances: [
          {
            name: 'risk-prod',
            environment: 'prod',
            baseUrl: proxy.address,
            owners: ['group:default/risk'],
          },
        ],
        cache: { models: { minutes: 1 } },
      },
    });
    return async () => {
      const response = await client
        .get('/api/mlflow/entities/component/default/payment-screening/models')
        .set('Authorization', ada);
      return modelsResponseSchema.parse(response.body);
    };
  }

  it('takes three calls for a model with its champion, and none soon after', async () => {
    const read = await start(MODEL);

    const [first, second] = await Promise.all([read(), read()]);

    expect(proxy.calls.sort()).toEqual([
      'GET /api/2.0/mlflow/model-versions/search',
      'GET /api/2.0/mlflow/registered-models/search',
      'GET /api/2.0/mlflow/runs/get',
    ]);
    expect(second).toEqual(first);

    proxy.calls.length = 0;
    await expect(read()).resolves.toEqual(first);
    expect(proxy.calls).toEqual([]);
  });

  it('shows the champion with its run, metrics and data sets', async () => {
    const read = await start(MODEL);

    const { items, instances, missing } = await read();

    expect(missing).toEqual([]);
    expect(instances).toEqual([
      {
        instance: 'risk-prod',
        environment: 'prod',
        outcome: 'ok',
        readAt: expect.any(String),
        stale: false,
        truncated: false,
      },
    ]);
    const address = proxy.address;
    expect(items).toEqual([
      {
        name: MODEL,
        instance: 'risk-prod',
        environment: 'prod',
        url: `${address}/#/models/fraud-detector`,
        latestVersion: '2',
        aliases: [
          {
            alias: 'champion',
            version: expect.objectContaining({
              state: 'found',
              version: '1',
              status: 'READY',
              description: 'first',
              source: expect.stringMatching(/^runs:\/[0-9a-f]{32}\/model$/),
              url: `${address}/#/models/fraud-detector/versions/1`,
              run: expect.objectContaining({
                state: 'found',
                name: 'boosted-trees',
                deleted: false,
                metrics: [
                  { key: 'auc', value: 0.97 },
                  { key: 'loss', value: 'NaN' },
                ],
                datasets: [
                  {
                    name: 'payments-2026',
                    digest: 'a1b2c3',
                    context: 'training',
                  },
                ],
                url: expect.stringMatching(
                  /\/#\/experiments\/0\/runs\/[0-9a-f]{32}$/,
                ),
              }),
            }),
          },
        ],
      },
    ]);
  });

  it('finds every model of a server, and the champions among old versions', async () => {
    const read = await start('*');

    const { items } = await read();

    expect(items).toMatchObject([
      {
        name: MODEL,
        latestVersion: '2',
        aliases: [{ alias: 'champion', version: { version: '1' } }],
      },
    ]);
    expect(proxy.calls).toHaveLength(3);
  });
});
