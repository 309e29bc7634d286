import {
  MlflowClient,
  MlflowError,
  MlflowErrorKind,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { component } from '../__testUtils__/entities';
import { directoryOf, instanceAt } from '../__testUtils__/instanceAt';
import { ClientPool } from '../instances';
import { RegisteredModels } from '../models';
import { EntityVersions } from './EntityVersions';
import { VersionReader } from './VersionReader';

const RUN = 'a'.repeat(32);
const NEXT = 'eyJvZmZzZXQiOiAxMDB9';

const entity = component({
  name: 'screening',
  owner: 'group:default/risk',
  annotations: {
    'mlflow.org/instance': 'fraud-prod',
    'mlflow.org/registered-models': 'fraud',
  },
});

const versionOf = (number: string, source = 's3://bucket/model') => ({
  ...{ name: 'fraud', version: number, createdAt: 0, status: 'READY' },
  ...{ source, runId: RUN, tags: new Map() },
});

const run = {
  ...{ runId: RUN, experimentId: '0', deleted: false },
  ...{ metrics: [], params: [], tags: new Map(), datasets: [] },
};

const fails = (kind: MlflowErrorKind) => () =>
  Promise.reject(new MlflowError(kind, 'MLflow failed'));

/** Versions as an MLflow has them that answers at once. */
function start({ maximumAgeMs = 60_000 } = {}) {
  const client = {
    findRegisteredModel: jest.fn<Promise<object | undefined>, [string]>(
      async () => ({ aliases: [{ alias: 'champion', version: '3' }] }),
    ),
    listModelVersions: jest.fn(async () => ({
      items: [versionOf('4'), versionOf('3')],
      nextToken: NEXT,
    })),
    getModelVersion: jest.fn<Promise<object | undefined>, [string, string]>(
      async (_, number) => versionOf(number),
    ),
    getRuns: jest.fn(async () => new Map([[RUN, { state: 'found', run }]])),
    readModelFile: jest.fn<Promise<object>, []>(async () => ({ flavors: [] })),
    readMetricHistory: jest.fn(async (_id, _key, { maximum }) =>
      Array.from({ length: maximum }, (_, step) => ({
        ...{ step, timestamp: step, value: step },
      })),
    ),
  };
  const clients = new ClientPool();
  jest
    .spyOn(clients, 'clientOf')
    .mockReturnValue(client as unknown as MlflowClient);
  const versions = new EntityVersions({
    directory: directoryOf({ ...instanceAt('http://mlflow'), owners: ['*'] }),
    registered: new RegisteredModels(clients, { maximumAgeMs }),
    versions: new VersionReader(clients, { maximumAgeMs }),
    directionsOf: () => new Map(),
  });
  return { client, versions };
}

const one = { model: 'fraud', version: '3' };

describe('EntityVersions', () => {
  it('lists a page with the aliases of its versions, and where the next begins', async () => {
    const { client, versions } = start();

    await expect(
      versions.list(entity, { model: 'fraud', cursor: NEXT }),
    ).resolves.toMatchObject({
      items: [
        { version: '4', aliases: [] },
        { version: '3', aliases: ['champion'] },
      ],
      nextCursor: NEXT,
      stale: false,
    });
    expect(client.listModelVersions).toHaveBeenCalledWith('fraud', {
      maximum: 100,
      pageToken: NEXT,
    });
  });

  it('asks MLflow once, however many people look', async () => {
    const { client, versions } = start();

    await Promise.all(
      Array.from({ length: 200 }, () =>
        Promise.all([
          versions.lineage(entity, one),
          versions.compare(entity, { model: 'fraud', versions: '3,4' }),
        ]),
      ),
    );

    expect(client.findRegisteredModel).toHaveBeenCalledTimes(1);
    expect(client.getModelVersion).toHaveBeenCalledTimes(2);
    expect(client.getRuns).toHaveBeenCalledTimes(2);
    expect(client.readModelFile).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['a store that MLflow cannot read', 'server-error'],
    ['a file that is gone', 'not-found'],
    ['a file that it may not read', 'forbidden'],
  ] as const)('shows a version without %s', async (_, kind) => {
    const { client, versions } = start();
    client.readModelFile.mockImplementation(fails(kind));

    await expect(versions.lineage(entity, one)).resolves.toMatchObject({
      run: { state: 'found' },
      file: { state: 'unreadable' },
    });
  });

  it('reads a file that failed in passing again with all else', async () => {
    const { client, versions } = start({ maximumAgeMs: 0 });
    client.readModelFile.mockImplementationOnce(fails('timeout'));
    await versions.lineage(entity, one);

    await expect(versions.lineage(entity, one)).resolves.toMatchObject({
      file: { state: 'read' },
    });
  });

  it.each([
    ['keeps what a file said', 'timeout', { state: 'read' }, true],
    ['forgets what a file said', 'forbidden', { state: 'unreadable' }, false],
  ] as const)('%s when it fails later: %s', async (_, kind, file, stale) => {
    const now = jest.spyOn(Date, 'now').mockReturnValue(0);
    try {
      const { client, versions } = start();
      await versions.lineage(entity, one);

      now.mockReturnValue(600_000);
      client.readModelFile.mockImplementationOnce(fails(kind));
      await expect(versions.lineage(entity, one)).resolves.toMatchObject({
        ...{ file, stale },
      });

      now.mockReturnValue(660_000);
      await expect(versions.lineage(entity, one)).resolves.toMatchObject({
        ...{ file: { state: 'read' }, stale: false },
      });
    } finally {
      now.mockRestore();
    }
  });

  it.each([
    ['found', () => Promise.resolve(versionOf('7'))],
    ['gone', () => Promise.resolve(undefined)],
    ['no-access', fails('forbidden')],
  ])('says of the original of a copy: %s', async (state, answer) => {
    const { client, versions } = start();
    client.getModelVersion
      .mockResolvedValueOnce(versionOf('3', 'models:/base model/7'))
      .mockImplementationOnce(answer);

    await expect(versions.lineage(entity, one)).resolves.toMatchObject({
      copyOf: { model: 'base model', version: '7', state },
    });
    expect(client.getModelVersion).toHaveBeenLastCalledWith('base model', '7');
  });

  it('says when there may be more points than it shows', async () => {
    const { client, versions } = start();
    const question = { ...one, metric: 'auc' };

    const { points, sampled } = await versions.metricHistory(entity, question);
    expect(points).toHaveLength(1_000);
    expect(sampled).toBe(true);

    client.readMetricHistory.mockResolvedValueOnce([]);
    await expect(
      versions.metricHistory(entity, { ...question, metric: 'loss' }),
    ).resolves.toMatchObject({ points: [], sampled: false });
  });

  it('asks for no points of a run that cannot be read', async () => {
    const { client, versions } = start();
    client.getRuns.mockResolvedValue(
      new Map([[RUN, { state: 'no-access', run }]]),
    );

    await expect(
      versions.metricHistory(entity, { ...one, metric: 'auc' }),
    ).resolves.toMatchObject({ run: 'no-access', points: [] });
    expect(client.readMetricHistory).not.toHaveBeenCalled();
  });

  it('keeps showing the last answer while MLflow fails, and says so', async () => {
    const { client, versions } = start({ maximumAgeMs: 0 });
    const fresh = await versions.lineage(entity, one);
    client.getModelVersion.mockImplementation(fails('unreachable'));

    await expect(versions.lineage(entity, one)).resolves.toMatchObject({
      version: fresh.version,
      stale: true,
    });
  });

  it.each([
    ['forbidden', 'NotAllowedError', /it needs READ on the model$/],
    ['invalid-request', 'InputError', /a cursor is only good for the list/],
    ['not-found', 'NotFoundError', /^MLflow failed$/],
    ['unreachable', 'ServiceUnavailableError', /try again later$/],
  ] as const)('turns %s into a %s', async (kind, name, message) => {
    const { client, versions } = start();
    client.listModelVersions.mockImplementation(fails(kind));

    await expect(
      versions.list(entity, { model: 'fraud' }),
    ).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
  });

  it.each([
    ['the entity does not name', { ...one, model: 'other' }, /^model: /],
    ['is not on the instance', one, /^model: fraud-prod has no model fraud$/],
  ])('finds no version of a model that %s', async (_, question, message) => {
    const { client, versions } = start();
    client.findRegisteredModel.mockResolvedValue(undefined);

    await expect(versions.lineage(entity, question)).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(message),
    });
  });

  it('names the version that is missing', async () => {
    const { client, versions } = start();
    client.getModelVersion.mockImplementation(async (_, number) =>
      number === '9' ? undefined : versionOf(number),
    );

    await expect(
      versions.compare(entity, { model: 'fraud', versions: '3,9' }),
    ).rejects.toThrow('version: fraud has no version 9');
    await expect(
      versions.compare(entity, { model: 'fraud', versions: '3,3' }),
    ).rejects.toThrow('versions: name two different ones');
  });
});
