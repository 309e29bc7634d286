import {
  MlflowClient,
  MlflowError,
  MlflowInstance,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ClientPool } from '../instances';
import { VersionName } from './VersionName';
import { ModelReader } from './ModelReader';

const RUN = 'a'.repeat(32);

const instance: MlflowInstance = {
  name: 'risk-prod',
  environment: 'prod',
  baseUrl: 'https://mlflow.example.com',
  origin: 'config',
  owners: ['*'],
  credentials: async () => undefined,
};

const version = {
  name: 'fraud-detector',
  version: '3',
  createdAt: Date.UTC(2026, 10, 1),
  source: 's3://key:secret@bucket/model?X-Amz-Signature=abc',
  runId: RUN,
  status: 'READY',
  tags: new Map(),
};

const model = {
  name: 'fraud-detector',
  createdAt: 0,
  lastUpdatedAt: 0,
  tags: new Map(),
  aliases: [{ alias: 'champion', version: '3' }],
  latestVersions: [version],
};

function readerOf(
  overrides: Partial<Record<keyof MlflowClient, jest.Mock>>,
  previous: VersionName[] = [],
) {
  const client = {
    findRegisteredModel: jest.fn(async () => model),
    searchModelVersions: jest.fn(async () => [version]),
    getModelVersion: jest.fn(async () => undefined),
    getRuns: jest.fn(async () => new Map()),
    ...overrides,
  };
  const clients = new ClientPool();
  jest
    .spyOn(clients, 'clientOf')
    .mockReturnValue(client as unknown as MlflowClient);
  const reader = new ModelReader(clients, {
    maximumAgeMs: 0,
    directionsOf: () => new Map([['val_auc', 'higher']]),
    previousOf: async () => previous,
  });
  return { client, reader };
}

async function championOf(
  overrides: Partial<Record<keyof MlflowClient, jest.Mock>>,
) {
  const { reader } = readerOf(overrides);
  const { models } = await reader.read(instance, ['fraud-detector']);
  return models[0].aliases[0].version;
}

describe('ModelReader', () => {
  it('says that the version of an alias was deleted', async () => {
    await expect(
      championOf({ searchModelVersions: jest.fn(async () => []) }),
    ).resolves.toEqual({ state: 'deleted', version: '3' });
  });

  it('asks for an aliased version that is not among the newest', async () => {
    await expect(
      championOf({
        searchModelVersions: jest.fn(async () => []),
        getModelVersion: jest.fn(async () => version),
      }),
    ).resolves.toMatchObject({ state: 'found', version: '3' });
  });

  it.each(['no-access', 'gone'])('says of a run: %s', async state => {
    await expect(
      championOf({ getRuns: jest.fn(async () => new Map([[RUN, { state }]])) }),
    ).resolves.toMatchObject({ run: { state, runId: RUN } });
  });

  it('says that a version comes from no run', async () => {
    await expect(
      championOf({
        searchModelVersions: jest.fn(async () => [
          { ...version, runId: undefined },
        ]),
      }),
    ).resolves.toMatchObject({ run: { state: 'none' } });
  });

  it('shows a deleted run as one, and bounds what it brings', async () => {
    const metrics = Array.from({ length: 500 }, (_, index) => ({
      key: `metric-${String(index).padStart(3, '0')}`,
      value: index,
    }));
    const run = {
      runId: RUN,
      experimentId: '7',
      deleted: true,
      startedAt: 1e300,
      metrics,
      tags: new Map([['mlflow.source.git.commit', 'abc']]),
      datasets: [],
    };

    const champion = await championOf({
      getRuns: jest.fn(async () => new Map([[RUN, { state: 'found', run }]])),
    });

    expect(champion).toMatchObject({
      run: {
        state: 'found',
        deleted: true,
        startedAt: undefined,
        commit: 'abc',
        metrics: metrics
          .slice(0, 30)
          .map(metric => expect.objectContaining(metric)),
        url: `https://mlflow.example.com/#/experiments/7/runs/${RUN}`,
      },
    });
  });

  it('puts the metrics first that gates ask for, and says what is better', async () => {
    const run = {
      ...{ runId: RUN, experimentId: '7', deleted: false },
      metrics: ['accuracy', 'val_auc'].map(key => ({ key, value: 1 })),
      tags: new Map(),
      datasets: [],
    };

    await expect(
      championOf({
        getRuns: jest.fn(async () => new Map([[RUN, { state: 'found', run }]])),
      }),
    ).resolves.toMatchObject({
      run: {
        metrics: [
          { key: 'val_auc', direction: 'higher' },
          { key: 'accuracy', direction: undefined },
        ],
      },
    });
  });

  it('reads the versions that aliases pointed to before, and their metrics', async () => {
    const old = { ...version, version: '2', runId: 'b'.repeat(32) };
    const { client, reader } = readerOf(
      {
        getModelVersion: jest.fn(async () => old),
        getRuns: jest.fn(async (runIds: string[]) => {
          const metrics = [{ key: 'auc', value: Number.MAX_VALUE }];
          return new Map(
            runIds.map(id => [
              id,
              {
                state: 'found',
                run: { runId: id, metrics, tags: new Map(), datasets: [] },
              },
            ]),
          );
        }),
      },
      [{ model: 'fraud-detector', version: '2' }],
    );

    const { models, metricsOf } = await reader.read(instance, [
      'fraud-detector',
    ]);

    expect(client.getModelVersion.mock.calls).toEqual([
      ['fraud-detector', '2'],
    ]);
    expect(client.getRuns).toHaveBeenCalledWith([RUN, old.runId]);
    expect(metricsOf(models[0], '2')).toEqual(new Map([['auc', 'Infinity']]));
    expect(metricsOf(models[0], '1')).toBeUndefined();
  });

  it.each<[string, () => Promise<unknown>]>([
    ['found', async () => ({ ...version, name: 'fraud-dev' })],
    ['gone', async () => undefined],
    [
      'no-access',
      async () => {
        throw new MlflowError('forbidden', 'No');
      },
    ],
  ])('says of the origin of a copy: %s', async (state, getModelVersion) => {
    await expect(
      championOf({
        searchModelVersions: jest.fn(async () => [
          { ...version, source: 'models:/fraud-dev/7' },
        ]),
        getModelVersion: jest.fn(getModelVersion),
      }),
    ).resolves.toMatchObject({
      copyOf: { model: 'fraud-dev', version: '7', state },
    });
  });

  it('asks for ten origins of a page, and leaves the others open', async () => {
    const many = Array.from({ length: 12 }, (_, index) => String(index + 1));
    const { client, reader } = readerOf({
      listRegisteredModels: jest.fn(async () => ({
        items: many.map(number => ({
          ...model,
          name: `m${number}`,
          latestVersions: [{ ...version, source: `models:/dev/${number}` }],
        })),
        truncated: false,
      })),
      getModelVersion: jest.fn(async () => version),
    });

    const { models } = await reader.read(instance, ['*']);

    expect(client.getModelVersion).toHaveBeenCalledTimes(10);
    const states = models.map(({ aliases: [{ version: found }] }) =>
      found.state === 'found' ? found.copyOf?.state : undefined,
    );
    expect(states).toEqual([...Array(10).fill('found'), undefined, undefined]);
  });

  it('knows no age of a version whose time is none', async () => {
    const timeless = { ...version, createdAt: 1e300 };
    await expect(
      championOf({ searchModelVersions: jest.fn(async () => [timeless]) }),
    ).resolves.toMatchObject({ state: 'found', registeredAt: undefined });
  });

  it('leaves logins and signatures out of the address of artifacts', async () => {
    await expect(championOf({})).resolves.toMatchObject({
      source: 's3://bucket/model',
    });
  });

  it('keeps showing the last models while MLflow fails, and says so', async () => {
    const { client, reader } = readerOf({});
    const fresh = await reader.read(instance, ['fraud-detector']);
    client.findRegisteredModel.mockRejectedValue(
      new MlflowError('unreachable', 'No connection'),
    );

    const stale = await reader.read(instance, ['fraud-detector']);

    expect(stale).toMatchObject({
      models: fresh.models,
      read: { ...fresh.read, stale: true },
    });
  });

  it.each([
    ['forbidden', 'forbidden'],
    ['auth-required', 'forbidden'],
    ['unreachable', 'unavailable'],
    ['database-down', 'unavailable'],
  ] as const)('turns %s into the outcome %s', async (kind, outcome) => {
    const { reader } = readerOf({
      findRegisteredModel: jest.fn(async () => {
        throw new MlflowError(kind, 'MLflow failed');
      }),
    });

    await expect(
      reader.read(instance, ['fraud-detector']),
    ).resolves.toMatchObject({
      models: [],
      read: {
        instance: 'risk-prod',
        environment: 'prod',
        outcome,
        stale: false,
        truncated: false,
      },
    });
  });
});
