import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';

/** The registered model that is trained. */
export const MODEL = 'fraud_detector';

/**
 * A run as a training job leaves it, with a model that describes itself and is
 * registered.
 *
 * @returns the id of the run
 */
export async function train(
  mlflow: RealMlflow,
  options: { name: string; auc: number[]; depth: string; commit: string },
): Promise<string> {
  const { name, auc, depth, commit } = options;
  const { run } = await mlflow.write('runs/create', {
    experiment_id: '0',
    run_name: name,
    start_time: 1_763_000_000_000,
    tags: [
      { key: 'mlflow.user', value: 'ada' },
      { key: 'mlflow.source.git.commit', value: commit },
      { key: 'mlflow.source.name', value: 'train.py' },
    ],
  });
  const run_id = run!.info.run_id;
  const logged = auc.map((value, step) => ({
    key: 'auc',
    value,
    step,
    timestamp: 1_763_000_000_000 + step,
  }));
  await mlflow.write('runs/log-batch', {
    run_id,
    metrics: [
      ...logged,
      { key: 'loss', value: 'NaN', timestamp: 1, step: 0 },
      { key: 'loss', value: 'Infinity', timestamp: 2, step: 1 },
    ],
    params: [
      { key: 'depth', value: depth },
      { key: 'eta', value: '0.1' },
    ],
  });
  await mlflow.write('runs/log-inputs', {
    run_id,
    datasets: [
      {
        dataset: {
          name: `payments-${depth}`,
          digest: 'd1',
          source_type: 's3',
          source: JSON.stringify({ uri: 's3://key:secret@bucket/payments' }),
        },
        tags: [{ key: 'mlflow.data.context', value: 'training' }],
      },
    ],
  });
  await mlflow.write('runs/update', {
    run_id,
    status: 'FINISHED',
    end_time: 1_763_000_060_000,
  });
  const inputs = [{ type: 'double', name: 'amount', required: true }];
  await mlflow.storeArtifact(
    run_id,
    'model/MLmodel',
    [
      'flavors: {python_function: {loader_module: mlflow.sklearn}}',
      `signature: {inputs: '${JSON.stringify(inputs)}'}`,
    ].join('\n'),
  );
  await mlflow.write('model-versions/create', {
    name: MODEL,
    source: `mlflow-artifacts:/0/${run_id}/artifacts/model`,
    run_id,
    tags: [{ key: 'depth', value: depth }],
  });
  return run_id;
}
