import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { modelsResponseSchema } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { setTimeout } from 'node:timers/promises';
import { CountingProxy } from '../__testUtils__/CountingProxy';
import { component } from '../__testUtils__/entities';
import { startPlugin } from '../__testUtils__/startPlugin';

const ada = mockCredentials.user.header('user:default/ada');
const grants = {
  'user:default/ada': ['mlflow.model.read', 'mlflow.alias.promote'],
};
const PAGE = '/api/mlflow/entities/component/default/payment-screening';
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
    const other = await mlflow.write('runs/create', { experiment_id: '0' });
    const better = other.run!.info.run_id;
    await mlflow.write('runs/log-batch', {
      run_id: better,
      metrics: [{ key: 'auc', value: 0.98, timestamp: 1, step: 0 }],
    });
    const versions = { first: run_id, second: better };
    for (const [description, of] of Object.entries(versions)) {
      await mlflow.write('model-versions/create', {
        ...{ name: MODEL, description, run_id: of },
        source: `runs:/${of}/model`,
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

  async function start(models: string, services?: BackendFeature[]) {
    const { client } = await startPlugin({
      services,
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
        promotion: {
          rules: [
            {
              promoters: ['group:default/risk'],
              gates: { metrics: [{ name: 'auc', better: 'higher' }] },
            },
          ],
        },
      },
    });
    const read = async () => {
      const response = await client
        .get(`${PAGE}/models`)
        .set('Authorization', ada);
      return modelsResponseSchema.parse(response.body);
    };
    const promote = (body: object) =>
      client.post(`${PAGE}/promotions`).set('Authorization', ada).send(body);
    return { read, promote };
  }

  it('takes three calls for a model with its champion, and none soon after', async () => {
    const { read } = await start(MODEL);

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
    const { read } = await start(MODEL);

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
        createdAt: expect.any(String),
        lostAliases: [],
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
                  { key: 'auc', value: 0.97, direction: 'higher' },
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
    const { read } = await start('*');

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

  it('takes one call more to hold a champion against the one before', async () => {
    const { read, promote } = await start(MODEL, [
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: true,
      }),
    ]);
    const known = async () => (await read()).items[0].aliases[0].since;
    // Nothing can be moved before the history has seen it.
    while (!(await known())) {
      await setTimeout(50);
    }
    await promote({
      ...{ model: MODEL, alias: 'champion', version: '2' },
      ...{ expectedVersion: '1', reason: 'AUC up by 0.01' },
    }).expect(200);
    proxy.calls.length = 0;

    const { items } = await read();

    expect(items[0].aliases[0]).toMatchObject({
      alias: 'champion',
      since: {
        from: '1',
        actor: 'user:default/ada',
        reason: 'AUC up by 0.01',
      },
      comparedWith: { version: '1' },
      version: {
        version: '2',
        run: {
          metrics: [
            {
              ...{ key: 'auc', value: 0.98, previous: 0.97 },
              difference: expect.closeTo(0.01),
              ...{ direction: 'higher', verdict: 'better' },
            },
          ],
        },
      },
    });
    expect(proxy.calls).toHaveLength(4);
    await read();
    expect(proxy.calls).toHaveLength(4);
  });
});
