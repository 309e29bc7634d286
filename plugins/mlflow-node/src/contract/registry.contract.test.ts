import { MlflowClient } from '../client';
import { probeInstance } from '../probe';
import { caught } from '../testUtils/caught';
import { RealMlflow } from '../testUtils/RealMlflow';
import { StartedServer, startOnPostgres, startOnSqlite } from './servers/start';

describe.each([
  ['SQLite', startOnSqlite],
  ['PostgreSQL', startOnPostgres],
])('the registry of a real MLflow on %s', (_, start) => {
  let started: StartedServer;

  beforeAll(async () => {
    started = await start();
    await fill(started.mlflow);
  }, 300_000);

  afterAll(() => started?.stop(), 60_000);

  const client = () => MlflowClient.create({ baseUrl: started.mlflow.address });
  const aliasesOf = async (name: string) => {
    const model = await client().findRegisteredModel(name);
    return Object.fromEntries(
      (model?.aliases ?? []).map(({ alias, version }) => [alias, version]),
    );
  };
  const runIds: string[] = [];

  async function fill(mlflow: RealMlflow) {
    for (const name of ['fraud', "O'Brien", 'say "hi"', `both'"kinds`]) {
      await mlflow.write('registered-models/create', { name });
    }
    for (const auc of [0.91, 0.92, 0.93]) {
      const { run } = await mlflow.write('runs/create', {
        experiment_id: '0',
        start_time: runIds.length + 1,
      });
      const runId: string = run!.info.run_id;
      runIds.push(runId);
      await mlflow.write('runs/log-batch', {
        run_id: runId,
        metrics: [
          { key: 'auc', value: auc, timestamp: 1, step: 0 },
          { key: 'loss', value: 'NaN', timestamp: 1, step: 0 },
        ],
      });
      await mlflow.write('runs/log-inputs', {
        run_id: runId,
        datasets: [
          {
            tags: [{ key: 'mlflow.data.context', value: 'training' }],
            dataset: {
              name: 'payments',
              digest: `d${auc}`,
              source_type: 'local',
              source: '{}',
            },
          },
        ],
      });
      await mlflow.write('model-versions/create', {
        name: 'fraud',
        source: `mlflow-artifacts:/0/${runId}/artifacts/model`,
        run_id: runId,
      });
    }
    await mlflow.write('registered-models/alias', {
      name: 'fraud',
      alias: 'champion',
      version: '2',
    });
    await mlflow.write('registered-models/alias', {
      name: 'fraud',
      alias: 'challenger',
      version: '3',
    });
    await mlflow.storeArtifact(runIds[1], 'model.txt');
  }

  it('gives the aliases with the model', async () => {
    await expect(aliasesOf('fraud')).resolves.toEqual({
      champion: '2',
      challenger: '3',
    });
  });

  it('lists every model once, and stops', async () => {
    const { items, truncated } = await client().listRegisteredModels();
    expect(items.map(model => model.name).sort()).toEqual(
      [`both'"kinds`, 'fraud', "O'Brien", 'say "hi"'].sort(),
    );
    expect(truncated).toBe(false);
  });

  it.each(["O'Brien", 'say "hi"', `both'"kinds`])(
    'finds a model with quotes in its name: %s',
    async name => {
      await expect(client().findRegisteredModel(name)).resolves.toMatchObject({
        name,
      });
    },
  );

  it.each(["x' OR name != '", 'nobody', `nobody'"`, 'back\\slash'])(
    'finds nothing by a name that no model has: %s',
    async name => {
      await expect(client().findRegisteredModel(name)).resolves.toBeUndefined();
      await expect(client().searchModelVersions(name)).resolves.toEqual([]);
    },
  );

  it('gives the newest versions first, as many as asked for', async () => {
    const versions = await client().searchModelVersions('fraud', {
      maximum: 2,
    });
    expect(versions.map(({ version }) => version)).toEqual(['3', '2']);
    expect(versions[1].runId).toBe(runIds[1]);
  });

  it('gives runs with metrics and data sets, by search and one by one', async () => {
    const experimentIds = await client().listExperimentIds();
    for (const options of [undefined, { experimentIds }]) {
      const runs = await client().getRuns(
        [runIds[1], 'f'.repeat(32), 'no id'],
        options,
      );
      expect(runs.get(runIds[1])).toMatchObject({
        state: 'found',
        run: {
          metrics: expect.arrayContaining([
            { key: 'auc', value: 0.92 },
            { key: 'loss', value: 'NaN' },
          ]),
          datasets: [
            { name: 'payments', digest: 'd0.92', context: 'training' },
          ],
        },
      });
      expect(runs.get('f'.repeat(32))).toEqual({ state: 'gone' });
      expect(runs.get('no id')).toEqual({ state: 'gone' });
    }
  });

  it('still gives a deleted run, as deleted', async () => {
    await started.mlflow.write('runs/delete', { run_id: runIds[0] });
    const experimentIds = await client().listExperimentIds();
    for (const options of [undefined, { experimentIds }]) {
      const lookup = (await client().getRuns([runIds[0]], options)).get(
        runIds[0],
      );
      expect(lookup).toMatchObject({ state: 'found', run: { deleted: true } });
    }
  });

  it('finds the newest runs', async () => {
    const runs = await client().newestRuns({ maximum: 2 });
    expect(runs.map(({ runId }) => runId)).toEqual([runIds[2], runIds[1]]);
  });

  it('lists the artifacts of a run', async () => {
    await expect(client().listRunArtifacts(runIds[1])).resolves.toEqual([
      { path: 'model.txt', isDirectory: false, bytes: 7 },
    ]);
    await expect(client().listRunArtifacts(runIds[2])).resolves.toEqual([]);
  });

  it('has the log of a model under the model, not under its run', async () => {
    const { model } = await started.mlflow.write('logged-models', {
      experiment_id: '0',
      name: 'model',
    });
    await expect(
      client().listLoggedModelArtifacts(model!.info.model_id),
    ).resolves.toEqual([]);
    expect(
      (await caught(client().listLoggedModelArtifacts(`m-${'0'.repeat(32)}`)))
        .kind,
    ).toBe('not-found');
  });

  it('follows an alias that moves, without a change of any date', async () => {
    const before = await client().findRegisteredModel('fraud');
    await started.mlflow.write('registered-models/alias', {
      name: 'fraud',
      alias: 'champion',
      version: '3',
    });
    await expect(aliasesOf('fraud')).resolves.toMatchObject({ champion: '3' });
    const after = await client().findRegisteredModel('fraud');
    expect(after?.lastUpdatedAt).toBe(before?.lastUpdatedAt);
  });

  it('loses the aliases of a version that is deleted', async () => {
    await started.mlflow.write(
      'model-versions/delete',
      { name: 'fraud', version: '3' },
      { method: 'DELETE' },
    );
    await expect(aliasesOf('fraud')).resolves.toEqual({});
    await expect(
      client().getModelVersion('fraud', '3'),
    ).resolves.toBeUndefined();
  });

  it('proves the storage', async () => {
    const { address } = started.mlflow;
    const status = await probeInstance({
      instance: {
        name: 'fraud-dev',
        baseUrl: address,
        origin: 'config',
        owners: ['*'],
        credentials: async () => undefined,
      },
      client: client(),
    });
    expect(status).toMatchObject({
      state: 'healthy',
      version: expect.stringMatching(/^3\./),
      authentication: 'none',
      storage: 'proven',
    });
  });
});
