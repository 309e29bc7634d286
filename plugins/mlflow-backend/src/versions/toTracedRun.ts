import {
  TracedDataset,
  TracedRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowDataset,
  MlflowPages,
  MlflowRun,
  MlflowRunLookup,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { isoTime, shortened, toMetricValue, withoutSecrets } from '../models';

const MAXIMUM_ENTRIES = 1_000;
const MAXIMUM_DATASETS = 100;
/** Fields in which MLflow's kinds of sources say where the data came from. */
const PLACES = ['uri', 'url', 'path', 'delta_table_name', 'name'];

/** What the browser sees of the run that a version was made in. */
export function toTracedRun(
  runId: string | undefined,
  lookup: MlflowRunLookup | undefined,
  pages: MlflowPages,
): TracedRun {
  if (!runId) {
    return { state: 'none' };
  }
  return lookup?.state === 'found'
    ? toFoundRun(lookup.run, pages)
    : { state: lookup?.state ?? 'gone', runId };
}

function toFoundRun(run: MlflowRun, pages: MlflowPages): TracedRun {
  const { startedAt, endedAt, tags } = run;
  // `system/` is how MLflow names the load of the machine that trained.
  const metrics = run.metrics.filter(({ key }) => !key.startsWith('system/'));
  return {
    state: 'found',
    runId: run.runId,
    experimentId: run.experimentId,
    name: run.name,
    status: run.status,
    user: run.userId,
    startedAt: isoTime(startedAt),
    endedAt: isoTime(endedAt),
    durationMs:
      startedAt === undefined || endedAt === undefined
        ? undefined
        : endedAt - startedAt,
    deleted: run.deleted,
    metrics: firstOf(metrics).map(({ key, value }) => ({
      key,
      value: toMetricValue(value),
    })),
    parameters: firstOf(run.params).map(({ key, value }) => ({ key, value })),
    datasets: run.datasets.slice(0, MAXIMUM_DATASETS).map(toTracedDataset),
    code: {
      commit: shortened(tags.get('mlflow.source.git.commit')),
      branch: shortened(tags.get('mlflow.source.git.branch')),
      repository: withoutSecrets(tags.get('mlflow.source.git.repoURL')),
      file: withoutSecrets(tags.get('mlflow.source.name')),
    },
    truncated:
      metrics.length > MAXIMUM_ENTRIES || run.params.length > MAXIMUM_ENTRIES,
    url: pages.run(run.experimentId, run.runId),
  };
}

function firstOf<T extends { key: string }>(entries: readonly T[]): T[] {
  return [...entries]
    .sort((one, other) => one.key.localeCompare(other.key))
    .slice(0, MAXIMUM_ENTRIES);
}

function toTracedDataset(dataset: MlflowDataset): TracedDataset {
  return {
    name: dataset.name,
    digest: dataset.digest,
    context: dataset.context,
    sourceType: dataset.sourceType,
    source: withoutSecrets(placeOf(dataset.source)),
  };
}

/** The place in a source, which is JSON of a kind that people may extend. */
function placeOf(source: string | undefined): string | undefined {
  try {
    const fields = Object(JSON.parse(source ?? ''));
    return PLACES.map(name => fields[name]).find(
      place => typeof place === 'string',
    );
  } catch {
    return undefined;
  }
}
