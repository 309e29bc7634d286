import { caught } from '../../testUtils/caught';
import { Behaviours } from './Behaviours';

/** Of the metric `curve`. */
const pointsAt = (...steps: number[]) =>
  steps.map(step => ({ step, timestamp: step, value: step / 10 }));

export const runReading: Behaviours = {
  'gives runs with metrics and data sets, by search and one by one': async ({
    client,
    runIds,
  }) => {
    const experimentIds = await client.listExperimentIds();
    for (const options of [undefined, { experimentIds }]) {
      const runs = await client.getRuns(
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
  },

  'still gives a deleted run, as deleted': async ({
    mlflow,
    client,
    runIds,
  }) => {
    await mlflow.write('runs/delete', { run_id: runIds[0] });
    const experimentIds = await client.listExperimentIds();
    for (const options of [undefined, { experimentIds }]) {
      const runs = await client.getRuns([runIds[0]], options);
      expect(runs.get(runIds[0])).toMatchObject({
        state: 'found',
        run: { deleted: true },
      });
    }
  },

  'gives the way of a metric, at even distances where it is long': async ({
    client,
    runIds,
    traits,
  }) => {
    const read = (metric: string, maximum: number) =>
      client.readMetricHistory(runIds[1], metric, { maximum });
    await expect(read('curve', 3)).resolves.toEqual(
      traits.lastPointOnTop ? pointsAt(0, 2, 4, 6) : pointsAt(0, 3, 6),
    );
    await expect(read('curve', 7)).resolves.toHaveLength(7);
    await expect(read('loss', 3)).resolves.toEqual([
      { step: 0, timestamp: 1, value: 'NaN' },
    ]);
    await expect(read('nothing', 3)).resolves.toEqual([]);
  },

  'finds the newest runs': async ({ client, runIds }) => {
    const runs = await client.newestRuns({ maximum: 2 });
    expect(runs.map(({ runId }) => runId)).toEqual([runIds[2], runIds[1]]);
  },

  'lists the artifacts of a run': async ({ client, runIds }) => {
    const artifacts = await client.listRunArtifacts(runIds[1]);
    expect(artifacts).toHaveLength(2);
    expect(artifacts).toEqual(
      expect.arrayContaining([
        { path: 'model', isDirectory: true, bytes: undefined },
        { path: 'model.txt', isDirectory: false, bytes: 7 },
      ]),
    );
    await expect(client.listRunArtifacts(runIds[2])).resolves.toEqual([]);
  },

  'has the log of a model under the model, from MLflow 3 on': async ({
    mlflow,
    client,
    traits,
  }) => {
    if (traits.loggedModels) {
      const { model } = await mlflow.write('logged-models', {
        experiment_id: '0',
        name: 'model',
      });
      await expect(
        client.listLoggedModelArtifacts(model!.info.model_id),
      ).resolves.toEqual([]);
    }
    const lost = client.listLoggedModelArtifacts(`m-${'0'.repeat(32)}`);
    expect((await caught(lost)).kind).toBe(
      traits.loggedModels ? 'not-found' : 'not-mlflow',
    );
  },
};
