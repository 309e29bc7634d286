import { MlflowClient } from '../client';
import { LoopbackServer } from '../testUtils/LoopbackServer';
import { caught } from '../testUtils/caught';
import { recordedVersions, replay } from '../testUtils/recordings';

const run = (digit: number) => `a${'0'.repeat(30)}${digit}`;

describe.each(recordedVersions)('the answers of MLflow %s', version => {
  let server: LoopbackServer | undefined;

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  async function answering(...titles: string[]): Promise<MlflowClient> {
    server = await LoopbackServer.start(replay(version, titles));
    return MlflowClient.create({
      baseUrl: server.address,
      limits: { retries: 0 },
    });
  }

  const askedQuery = () =>
    Object.fromEntries(
      new URL(server!.requests[0].url!, 'http://mlflow.test').searchParams,
    );

  it('give a model with all its aliases', async () => {
    const client = await answering(
      'registry: entity page call a: search one model',
    );
    const model = await client.findRegisteredModel('churn-model');
    expect(model).toMatchObject({
      name: 'churn-model',
      description: 'Predicts churn',
    });
    expect(model?.aliases).toEqual(
      expect.arrayContaining([{ alias: 'champion', version: '2' }]),
    );
    expect(model?.tags.get('owner')).toBe('team-churn');
    expect(askedQuery()).toEqual({
      filter: "name = 'churn-model'",
      max_results: '1',
    });
  });

  it('give the newest versions first', async () => {
    const client = await answering(
      'registry: entity page call b: version history',
    );
    const versions = await client.searchModelVersions('churn-model');
    expect(versions.map(found => found.version)).toEqual(['3', '2', '1']);
    expect(versions[1]).toMatchObject({
      runId: run(2),
      status: 'READY',
      description: 'build 2',
    });
    expect(askedQuery()).toMatchObject({ order_by: 'version_number DESC' });
  });

  it('give one version', async () => {
    const client = await answering('registry: get version');
    await expect(
      client.getModelVersion('churn-model', '2'),
    ).resolves.toMatchObject({ version: '2', runId: run(2) });
  });

  it('have no version that was deleted', async () => {
    const client = await answering('registry: get version deleted');
    await expect(
      client.getModelVersion('dangling-model', '2'),
    ).resolves.toBeUndefined();
  });

  it('have no model of an unknown name', async () => {
    const client = await answering('registry: search unknown name');
    await expect(client.findRegisteredModel('nope')).resolves.toBeUndefined();
  });

  it('give a model whose name cannot be searched for', async () => {
    const client = await answering('registry: get both-quote model');
    await expect(client.findRegisteredModel(`both'"q`)).resolves.toMatchObject({
      aliases: [],
    });
    expect(askedQuery()).toEqual({ name: `both'"q` });
  });

  it('give a model with a quote in its name', async () => {
    const client = await answering('registry: search quote in double quotes');
    await expect(client.findRegisteredModel("O'Brien")).resolves.toMatchObject({
      name: "O'Brien",
    });
  });

  it('give all models', async () => {
    const client = await answering('registry: search all');
    const { items, truncated } = await client.listRegisteredModels();
    expect(items.map(model => model.name)).toEqual(
      expect.arrayContaining(['churn-model', 'fraud-model', "O'Brien"]),
    );
    expect(truncated).toBe(false);
  });

  it('never pass a prompt off as a model', async () => {
    const client = await answering('registry: search prompts');
    const { items } = await client.listRegisteredModels();
    expect(items).toEqual([]);
  });

  it('cannot lead the client in a circle', async () => {
    const client = await answering('registry: search max 0');
    await client.listRegisteredModels();
    expect(server?.requests).toHaveLength(1);
  });

  it('give runs with their metrics and data sets, deleted ones too', async () => {
    const client = await answering('runs: entity page call c: runs by id IN');
    const runs = await client.getRuns([run(1), run(2), run(3)], {
      experimentIds: ['1', '2'],
    });
    const found = runs.get(run(2));
    expect(found?.state === 'found' && found.run).toMatchObject({
      experimentId: '1',
      name: 'churn-2',
      deleted: false,
      metrics: expect.arrayContaining([
        { key: 'auc', value: 0.93 },
        { key: 'loss', value: 'NaN' },
        { key: 'big', value: Number.MAX_VALUE },
      ]),
      datasets: [{ name: 'customers', digest: 'd2', context: 'training' }],
    });
    const deleted = runs.get(run(3));
    expect(deleted?.state === 'found' && deleted.run.deleted).toBe(true);
    expect(server?.requests).toHaveLength(1);
  });

  it('say that a run is gone', async () => {
    const client = await answering('runs: get unknown run');
    await expect(client.getRuns(['f'.repeat(32)])).resolves.toEqual(
      new Map([['f'.repeat(32), { state: 'gone' }]]),
    );
  });

  it('give the ids of the experiments', async () => {
    const client = await answering('experiments: search POST');
    await expect(client.listExperimentIds()).resolves.toEqual(
      expect.arrayContaining(['1', '2']),
    );
  });

  it('tell health, version, and where there is one the server info', async () => {
    const client = await answering(
      'capability: health',
      'capability: version',
      'capability: server-info',
    );
    await expect(client.health()).resolves.toBeUndefined();
    await expect(client.version()).resolves.toBe(version);
    await expect(client.serverInfo()).resolves.toEqual(
      ['2.22.5', '3.7.0'].includes(version)
        ? undefined
        : { storeType: 'SqlStore', workspacesEnabled: false },
    );
  });

  it('tell that the database is down', async () => {
    const client = await answering('faults: DB down: search second');
    expect((await caught(client.readDatabase())).kind).toBe('database-down');
  });
});

describe('the answers of MLflow 3.17.2 alone', () => {
  let server: LoopbackServer | undefined;

  afterEach(async () => {
    await server?.stop();
  });

  async function answering(title: string): Promise<MlflowClient> {
    server = await LoopbackServer.start(replay('3.17.2', [title]));
    return MlflowClient.create({
      baseUrl: server.address,
      limits: { retries: 0 },
    });
  }

  it('tell a full connection pool from a bad request', async () => {
    const client = await answering('faults: QueuePool exhausted: search');
    expect((await caught(client.readDatabase())).kind).toBe('overloaded');
  });

  it.each([
    ['search: no credentials', 'auth-required'],
    ['search: wrong password', 'auth-required'],
  ])('tell a missing login: %s', async (title, kind) => {
    const client = await answering(`basic-auth: ${title}`);
    const error = await caught(client.readDatabase());
    expect(error.kind).toBe(kind);
    expect(error.details.basicAuth).toBe(true);
  });

  it('tell a run that is hidden from one that is gone', async () => {
    const client = await answering(
      'basic-auth: run get as viewer (no experiment grant)',
    );
    await expect(client.getRuns([run(1)])).resolves.toEqual(
      new Map([[run(1), { state: 'no-access' }]]),
    );
  });
});

// MLflow 2 has no check of the host.
describe.each(['3.7.0', '3.15.2', '3.17.2', '3.18.0'] as const)(
  'a host name that MLflow %s does not accept',
  version => {
    it('is told', async () => {
      const server = await LoopbackServer.start(
        replay(version, ['errors: bad Host']),
      );
      const client = MlflowClient.create({ baseUrl: server.address });
      const error = await caught(client.readDatabase());
      await server.stop();
      expect(error.kind).toBe('host-rejected');
    });
  },
);
