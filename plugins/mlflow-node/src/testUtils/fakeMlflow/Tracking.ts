import { Clock } from './Clock';
import { absent } from './MlflowFailure';
import {
  Experiment,
  FakeMetric,
  FakeRun,
  LoggedModel,
  storedValue,
} from './runs';

/**
 * The experiments, runs and logged models of the fake. Ids are counted, so
 * that a test can know them.
 *
 * @public
 */
export class FakeTracking {
  readonly runs = new Map<string, FakeRun>();
  /** @internal */
  readonly experiments = new Map<string, Experiment>();
  /** @internal */
  readonly loggedModels = new Map<string, LoggedModel>();

  /** @internal */
  constructor(private readonly clock: Clock) {
    this.createExperiment('Default');
  }

  createExperiment(name: string, tags = new Map<string, string>()): string {
    const id = `${this.experiments.size}`;
    const createdAt = this.clock.tick();
    this.experiments.set(id, { id, name, createdAt, tags });
    return id;
  }

  createRun(options: Partial<FakeRun> = {}): FakeRun {
    const number = this.runs.size + 1;
    const name = options.name ?? `run-${number}`;
    const run: FakeRun = {
      id: `a${`${number}`.padStart(31, '0')}`,
      experimentId: '0',
      status: 'RUNNING',
      deleted: false,
      metrics: new Map(),
      parameters: new Map(),
      datasets: [],
      models: [],
      artifacts: new Map(),
      ...options,
      name,
      tags: new Map([...(options.tags ?? []), ['mlflow.runName', name]]),
    };
    this.experiment(run.experimentId);
    this.runs.set(run.id, run);
    return run;
  }

  run(id: string): FakeRun {
    const run = this.runs.get(id);
    if (!run) {
      throw absent(`Run with id=${id} not found`);
    }
    return run;
  }

  logMetric(
    id: string,
    key: string,
    given: { value: unknown; timestamp?: number; step?: number },
  ): void {
    const { metrics } = this.run(id);
    const metric: FakeMetric = {
      value: storedValue(given.value),
      timestamp: given.timestamp ?? 0,
      step: given.step ?? 0,
    };
    metrics.set(key, [...(metrics.get(key) ?? []), metric]);
  }

  /** @internal */
  experiment(id: string): Experiment {
    const experiment = this.experiments.get(id);
    if (!experiment) {
      throw absent(`No Experiment with id=${id} exists`);
    }
    return experiment;
  }

  /** @internal */
  createLoggedModel(experimentId: string, name: string): LoggedModel {
    this.experiment(experimentId);
    const number = this.loggedModels.size + 1;
    const model = {
      id: `m-b${`${number}`.padStart(31, 'b')}`,
      experimentId,
      name,
      createdAt: this.clock.tick(),
    };
    this.loggedModels.set(model.id, model);
    return model;
  }

  /** @internal */
  loggedModel(id: string): LoggedModel {
    const model = this.loggedModels.get(id);
    if (!model) {
      throw absent(`Logged model with ID '${id}' not found.`);
    }
    return model;
  }
}
