/**
 * A run of the fake. Tests may change what they like.
 *
 * @public
 */
export interface FakeRun {
  id: string;
  experimentId: string;
  name: string;
  status: string;
  startedAt?: number;
  endedAt?: number;
  deleted: boolean;
  metrics: Map<string, FakeMetric>;
  parameters: Map<string, string>;
  tags: Map<string, string>;
  datasets: object[];
  /** Ids of the logged models that it made. */
  models: string[];
  /** Names of its artifacts, and how many bytes they have. */
  artifacts: Map<string, number>;
}

/**
 * The latest value of a metric.
 *
 * @public
 */
export interface FakeMetric {
  value: number | string;
  timestamp: number;
  step: number;
}

export interface Experiment {
  id: string;
  name: string;
  createdAt: number;
  tags: Map<string, string>;
}

export interface LoggedModel {
  id: string;
  experimentId: string;
  name: string;
  createdAt: number;
}

/** MLflow's SQL stores keep no infinite number. */
export function storedValue(value: unknown): number | string {
  if (value === 'Infinity' || value === '-Infinity') {
    return Math.sign(Number(value)) * Number.MAX_VALUE;
  }
  return typeof value === 'number' ? value : 'NaN';
}

/** Whether one is to be kept as a metric's latest value, and not the other. */
export function isLater(one: FakeMetric, other: FakeMetric): boolean {
  return one.step === other.step
    ? one.timestamp >= other.timestamp
    : one.step > other.step;
}
