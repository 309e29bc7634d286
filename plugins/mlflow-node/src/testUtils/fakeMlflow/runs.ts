import { VersionTraits } from './versionTraits';

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
  /** All values of each. */
  metrics: Map<string, FakeMetric[]>;
  parameters: Map<string, string>;
  tags: Map<string, string>;
  datasets: object[];
  /** Ids of the logged models that it made. */
  models: string[];
  /** Paths of its artifacts, and what is in them. */
  artifacts: Map<string, string>;
}

/**
 * A value of a metric.
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

/** Some at even distances, the first and the last one among them. */
export function sampled<T>(
  values: readonly T[],
  maximum: number,
  { lastPointOnTop }: VersionTraits,
): T[] {
  if (values.length <= maximum) {
    return [...values];
  }
  const last = values.length - 1;
  const distance = lastPointOnTop
    ? values.length / maximum
    : last / (maximum - 1);
  const indexes = Array.from({ length: maximum }, (_, index) =>
    Math.floor(index * distance),
  );
  return [...indexes, ...(lastPointOnTop ? [last] : [])].map(
    index => values[index],
  );
}

/** In the order in which a run made them. */
export function inOrder(metrics: readonly FakeMetric[]): FakeMetric[] {
  return [...metrics].sort(
    (one, other) => one.step - other.step || one.timestamp - other.timestamp,
  );
}
