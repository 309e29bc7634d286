import {
  ComparedMetric,
  SourceRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowPages,
  MlflowRun,
  MlflowRunLookup,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Directions } from './compareMetric';
import { isoTime } from './isoTime';
import { toMetricValue } from './toMetricValue';

const MAXIMUM_METRICS = 30;
const MAXIMUM_DATASETS = 20;

/** What the browser sees of the run behind a version. */
export function toSourceRun(
  runId: string | undefined,
  lookup: MlflowRunLookup | undefined,
  { pages, directions }: { pages: MlflowPages; directions: Directions },
): SourceRun {
  if (!runId) {
    return { state: 'none' };
  }
  if (lookup?.state === 'found') {
    return toFoundRun(lookup.run, pages, directions);
  }
  return { state: lookup?.state ?? 'gone', runId };
}

function toFoundRun(
  run: MlflowRun,
  pages: MlflowPages,
  directions: Directions,
): SourceRun {
  return {
    state: 'found',
    runId: run.runId,
    experimentId: run.experimentId,
    name: run.name,
    startedAt: isoTime(run.startedAt),
    deleted: run.deleted,
    metrics: toMetrics(run, directions).slice(0, MAXIMUM_METRICS),
    datasets: run.datasets.slice(0, MAXIMUM_DATASETS).map(dataset => ({
      name: dataset.name,
      digest: dataset.digest,
      context: dataset.context,
    })),
    commit: run.tags.get('mlflow.source.git.commit'),
    url: pages.run(run.experimentId, run.runId),
  };
}

/**
 * The last values, those that gates ask for first. `system/` is how MLflow
 * names the load of the machine that trained.
 */
export function toMetrics(
  { metrics }: MlflowRun,
  directions: Directions,
): ComparedMetric[] {
  const rank = (key: string) => (directions.has(key) ? 0 : 1);
  return metrics
    .filter(({ key }) => !key.startsWith('system/'))
    .map(({ key, value }) => ({
      key,
      value: toMetricValue(value),
      direction: directions.get(key),
    }))
    .sort(
      (one, other) =>
        rank(one.key) - rank(other.key) || one.key.localeCompare(other.key),
    );
}
