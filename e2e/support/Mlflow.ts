import { addresses, callJson, demoSecret } from './demo';

/** A server that the demo rolled out, used through MLflow's own API. */
export class Mlflow {
  readonly #instance: string;

  constructor(instance: string) {
    this.#instance = instance;
  }

  async #post<T = unknown>(path: string, body: unknown) {
    return callJson<T>(
      `${addresses.gateway}/${this.#instance}/api/2.0/mlflow/${path}`,
      {
        user: 'admin',
        password: demoSecret('admin-password', `instances/${this.#instance}`),
        method: 'POST',
        body,
      },
    );
  }

  /** Logs a run with a metric and a data set, and registers a version of it. */
  async registerVersion(
    model: string,
    metric: { key: string; value: number },
  ): Promise<string> {
    const name = `${model}-${Date.now()}`;
    const { experiment_id } = await this.#post<{ experiment_id: string }>(
      'experiments/create',
      { name },
    );
    const { run } = await this.#post<{
      run: { info: { run_id: string; artifact_uri: string } };
    }>('runs/create', {
      experiment_id,
      run_name: 'gradient-boosting',
      start_time: Date.now(),
    });
    const run_id = run.info.run_id;
    await this.#post('runs/log-metric', {
      run_id,
      ...metric,
      timestamp: Date.now(),
      step: 0,
    });
    await this.#post('runs/log-inputs', {
      run_id,
      datasets: [
        {
          tags: [{ key: 'mlflow.data.context', value: 'training' }],
          dataset: {
            name: 'applications-2026-q3',
            digest: '7c1f90aa',
            source_type: 'local',
            source: '{"uri": "applications.parquet"}',
          },
        },
      ],
    });
    await this.#post('registered-models/create', { name: model });
    const { model_version } = await this.#post<{
      model_version: { version: string };
    }>('model-versions/create', {
      name: model,
      source: `${run.info.artifact_uri}/model`,
      run_id,
    });
    return model_version.version;
  }

  async setAlias(model: string, alias: string, version: string): Promise<void> {
    await this.#post('registered-models/alias', {
      name: model,
      alias,
      version,
    });
  }
}
