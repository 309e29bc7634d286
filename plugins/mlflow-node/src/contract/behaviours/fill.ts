import { MlflowForTests } from '../../testUtils';

export const modelNames = ['fraud', "O'Brien", 'say "hi"', `both'"kinds`];

/** Gives the server models, versions and runs; returns the ids of the runs. */
export async function fill(mlflow: MlflowForTests): Promise<string[]> {
  for (const name of modelNames) {
    const owner = [{ key: 'owner', value: `owner of ${name}` }];
    const tags = name === 'fraud' ? owner : [];
    await mlflow.write('registered-models/create', { name, tags });
  }
  const tags = [{ key: 'mlflow.prompt.is_prompt', value: 'true' }];
  await mlflow.write('registered-models/create', { name: 'greeting', tags });
  const runIds: string[] = [];
  for (const auc of [0.91, 0.92, 0.93]) {
    const startTime = runIds.length + 1;
    const runId = await createRun(mlflow, { auc, startTime });
    await mlflow.write('model-versions/create', {
      name: 'fraud',
      source: `mlflow-artifacts:/0/${runId}/artifacts/model`,
      run_id: runId,
    });
    runIds.push(runId);
  }
  await setAlias(mlflow, 'champion', '2');
  await setAlias(mlflow, 'challenger', '3');
  await mlflow.storeArtifact(runIds[1], 'model.txt');
  await mlflow.storeArtifact(runIds[1], 'model/MLmodel', 'flavors: {x: {}}');
  return runIds;
}

/** As someone does who does not use the portal. */
export async function setAlias(
  mlflow: MlflowForTests,
  alias: string,
  version: string,
): Promise<void> {
  const name = 'fraud';
  await mlflow.write('registered-models/alias', { name, alias, version });
}

async function createRun(
  mlflow: MlflowForTests,
  { auc, startTime }: { auc: number; startTime: number },
): Promise<string> {
  const { run } = await mlflow.write('runs/create', {
    experiment_id: '0',
    start_time: startTime,
  });
  const runId = run!.info.run_id;
  await mlflow.write('runs/log-batch', {
    run_id: runId,
    metrics: [
      { key: 'auc', value: auc, timestamp: 1, step: 0 },
      { key: 'loss', value: 'NaN', timestamp: 1, step: 0 },
      ...[0, 1, 2, 3, 4, 5, 6].map(step => {
        return { key: 'curve', value: step / 10, timestamp: step, step };
      }),
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
  return runId;
}
