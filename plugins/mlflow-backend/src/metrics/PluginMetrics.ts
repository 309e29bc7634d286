import {
  MetricsService,
  MetricsServiceCounter,
  MetricsServiceHistogram,
} from '@backstage/backend-plugin-api/alpha';
import { MlflowCall } from '@mlflow-portal/backstage-plugin-mlflow-node';

/** Seconds. Those that OpenTelemetry would take are made for milliseconds. */
const BUCKETS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What operators can watch. Labels are instances and outcomes, of which there
 * are few: no person, model or run is told.
 */
export class PluginMetrics {
  readonly #calls: MetricsServiceHistogram;
  readonly #looks: MetricsServiceHistogram;
  readonly #promotions: MetricsServiceCounter;

  constructor(metrics: MetricsService) {
    const seconds = {
      unit: 's',
      advice: { explicitBucketBoundaries: BUCKETS },
    };
    this.#calls = metrics.createHistogram('mlflow.call.duration', {
      ...seconds,
      description: 'Calls to MLflow servers, each attempt by itself',
    });
    this.#looks = metrics.createHistogram('mlflow.history.look.duration', {
      ...seconds,
      description: 'Looks at all aliases of an instance, for the history',
    });
    this.#promotions = metrics.createCounter('mlflow.promotions', {
      description: 'Promotions that were asked for',
    });
  }

  /** A call to an instance ended. */
  call(instance: string, { kind, outcome, milliseconds }: MlflowCall): void {
    this.#calls.record(milliseconds / 1_000, { instance, kind, outcome });
  }

  /** A look at an instance ended: `ok`, or with a kind of failure. */
  look(instance: string, outcome: string, milliseconds: number): void {
    this.#looks.record(milliseconds / 1_000, { instance, outcome });
  }

  /** A promotion ended: as it is answered, or `failed` with an error. */
  promotion(outcome: string): void {
    this.#promotions.add(1, { outcome });
  }
}
