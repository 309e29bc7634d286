import { mockCredentials } from '@backstage/backend-test-utils';
import {
  comparisonResponseSchema,
  lineageResponseSchema,
  metricHistoryResponseSchema,
  modelSearchResponseSchema,
  versionsResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { CountingProxy } from '../__testUtils__/CountingProxy';
import { component } from '../__testUtils__/entities';
import { startPlugin } from '../__testUtils__/startPlugin';
import { MODEL, train } from './__testUtils__/train';

const COMMITS = ['a'.repeat(40), 'b'.repeat(40)];

jest.setTimeout(200_000);

describe('versions of a real MLflow', () => {
  let mlflow: RealMlflow;
  let proxy: CountingProxy;
  let ask: (question: string) => Promise<unknown>;
  let runs: string[];

  beforeAll(async () => {
    mlflow = await RealMlflow.start();
    proxy = await CountingProxy.start(mlflow.address);
    await mlflow.write('registered-models/create', {
      name: MODEL,
      tags: [{ key: 'owner', value: 'risk, audit' }],
    });
    runs = [
      await train(mlflow, {
        ...{ name: 'first', auc: [0.5, 0.9], depth: '6' },
        commit: COMMITS[0],
      }),
      await train(mlflow, {
        ...{ name: 'second', auc: [0.6, 0.8, 0.95], depth: '8' },
        commit: COMMITS[1],
      }),
    ];
    await mlflow.write('registered-models/alias', {
      ...{ name: MODEL, alias: 'champion', version: '1' },
    });
    await mlflow.write('model-versions/create', {
      ...{ name: MODEL, source: `models:/${MODEL}/2`, run_id: runs[1] },
    });
  });

  afterAll(async () => {
    await proxy?.stop();
    await mlflow?.stop();
  });

  beforeEach(async () => {
    proxy.calls.length = 0;
    const { client } = await startPlugin({
      grants: { 'user:default/ada': ['mlflow.model.read'] },
      entities: [
        component({
          name: 'screening',
          owner: 'group:default/risk',
          annotations: {
            'mlflow.org/instance': 'risk-prod',
            'mlflow.org/registered-models': '*',
          },
        }),
      ],
      mlflow: {
        instances: [
          { name: 'risk-prod', baseUrl: proxy.address, owners: ['*'] },
        ],
        cache: { models: { minutes: 1 } },
        promotion: {
          rules: [{ gates: { metrics: [{ name: 'auc', better: 'higher' }] } }],
        },
      },
    });
    ask = async question => {
      const { body } = await client
        .get(`/api/mlflow/entities/component/default/screening/${question}`)
        .set('Authorization', mockCredentials.user.header('user:default/ada'));
      return body;
    };
  });

  /** What it costs MLflow the first time; the second time it is nothing. */
  async function costOf(question: string): Promise<string[]> {
    const first = await ask(question);
    const calls = proxy.calls.map(call =>
      call.replace(/^GET .*mlflow\/|^GET \//, ''),
    );
    proxy.calls.length = 0;
    await expect(ask(question)).resolves.toEqual(first);
    expect(proxy.calls).toEqual([]);
    return calls.sort();
  }

  it('are listed with their aliases, in two calls', async () => {
    const question = `versions?model=${MODEL}`;

    await expect(costOf(question)).resolves.toEqual([
      'model-versions/search',
      'registered-models/search',
    ]);
    const { items } = versionsResponseSchema.parse(await ask(question));
    expect(items).toMatchObject([
      { version: '3', aliases: [], source: `models:/${MODEL}/2` },
      { version: '2', aliases: [], runId: runs[1] },
      {
        version: '1',
        aliases: ['champion'],
        tags: [{ key: 'depth', value: '6' }],
      },
    ]);
  });

  it('tell what they were made of, in four calls', async () => {
    const question = `versions/lineage?model=${MODEL}&version=1`;

    await expect(costOf(question)).resolves.toEqual([
      'model-versions/get',
      'model-versions/get-artifact',
      'registered-models/search',
      'runs/get',
    ]);
    expect(lineageResponseSchema.parse(await ask(question))).toMatchObject({
      version: { version: '1', aliases: ['champion'], status: 'READY' },
      run: {
        state: 'found',
        name: 'first',
        status: 'FINISHED',
        user: 'ada',
        durationMs: 60_000,
        deleted: false,
        metrics: [
          { key: 'auc', value: 0.9 },
          { key: 'loss', value: 'Infinity' },
        ],
        parameters: [
          { key: 'depth', value: '6' },
          { key: 'eta', value: '0.1' },
        ],
        datasets: [
          {
            name: 'payments-6',
            digest: 'd1',
            context: 'training',
            sourceType: 's3',
            source: 's3://bucket/payments',
          },
        ],
        code: { commit: COMMITS[0], file: 'train.py' },
        truncated: false,
      },
      file: {
        state: 'read',
        flavors: ['python_function'],
        signature: {
          inputs: [{ name: 'amount', type: 'double', required: true }],
          outputs: [],
          params: [],
        },
      },
    });
  });

  it('name the version that they are copies of, which costs one call more', async () => {
    const question = `versions/lineage?model=${MODEL}&version=3`;

    await expect(costOf(question)).resolves.toHaveLength(5);
    await expect(ask(question)).resolves.toMatchObject({
      copyOf: { model: MODEL, version: '2', state: 'found' },
    });
  });

  it('are compared in seven calls, which knows the better by a gate', async () => {
    const question = `versions/compare?model=${MODEL}&versions=1,2`;

    await expect(costOf(question)).resolves.toHaveLength(7);
    expect(comparisonResponseSchema.parse(await ask(question))).toMatchObject({
      first: { version: '1', aliases: ['champion'], runName: 'first' },
      second: { version: '2', aliases: [], runName: 'second' },
      metrics: [
        {
          ...{ key: 'auc', first: 0.9, second: 0.95 },
          difference: expect.closeTo(0.05),
          ...{ direction: 'higher', better: 'second' },
        },
        { key: 'loss', first: 'Infinity', second: 'Infinity' },
      ],
      parameters: [{ key: 'depth', first: '6', second: '8' }],
      sameParameters: 1,
      tags: [{ key: 'depth', first: '6', second: '8' }],
      datasets: [
        { name: 'payments-6', in: 'first' },
        { name: 'payments-8', in: 'second' },
      ],
      signature: 'same',
      code: 'different',
    });
  });

  it('show how a metric went, in three calls, and one after their lineage', async () => {
    const question = `versions/metric-history?model=${MODEL}&version=2&metric=`;

    await expect(costOf(`${question}auc`)).resolves.toEqual([
      'metrics/get-history-bulk-interval',
      'model-versions/get',
      'runs/get',
    ]);
    expect(
      metricHistoryResponseSchema.parse(await ask(`${question}auc`)),
    ).toMatchObject({
      run: 'found',
      points: [
        { step: 0, timestamp: 1_763_000_000_000, value: 0.6 },
        { step: 1, value: 0.8 },
        { step: 2, value: 0.95 },
      ],
      sampled: false,
    });
    await expect(costOf(`${question}loss`)).resolves.toHaveLength(1);
    await expect(ask(`${question}loss`)).resolves.toMatchObject({
      points: [{ value: 'NaN' }, { value: 'Infinity' }],
    });
  });

  it('show a long curve by a thousand points, its ends among them', async () => {
    for (const from of [0, 750]) {
      await mlflow.write('runs/log-batch', {
        run_id: runs[0],
        metrics: Array.from({ length: 750 }, (_, index) => ({
          ...{ key: 'step/loss', value: 1, timestamp: 1, step: from + index },
        })),
      });
    }

    const { points, sampled } = metricHistoryResponseSchema.parse(
      await ask(
        `versions/metric-history?model=${MODEL}&version=1&metric=step/loss`,
      ),
    );
    expect(points).toHaveLength(1_000);
    expect([points[0].step, points.at(-1)?.step]).toEqual([0, 1_499]);
    expect(sampled).toBe(true);
  });

  it.each([
    ['text=FRAUD_', 1],
    ['alias=champion', 1],
    ['tag=owner', 1],
    ['owner=group:default/audit', 1],
    ['text=nothing', 0],
    ['alias=challenger', 0],
    ['owner=aud', 0],
    ['text=ä', 0],
  ])('are found by their models: %s', async (question, count) => {
    await expect(costOf(`models/search?${question}`)).resolves.toEqual([
      'registered-models/search',
    ]);
    const { items } = modelSearchResponseSchema.parse(
      await ask(`models/search?${question}`),
    );
    expect(items).toHaveLength(count);
    expect(items).toMatchObject(
      items.map(() => ({
        name: MODEL,
        owners: ['group:default/risk', 'group:default/audit'],
        aliases: [{ alias: 'champion', version: '1' }],
        latestVersion: '3',
      })),
    );
  });
});
