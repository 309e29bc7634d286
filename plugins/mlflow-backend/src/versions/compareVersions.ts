import {
  ComparedVersion,
  ComparisonResponse,
  ModelFile,
  ModelVersion,
  TracedRun,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Directions, MAXIMUM_TAGS, compareMetric } from '../models';
import { Pair, differs, pairsOf } from './pairs';
import { compareSignatures } from './compareSignatures';

/** A version with all that is compared of it. */
export interface Comparable {
  version: ModelVersion;
  run: TracedRun;
  file: ModelFile;
}

type Comparison = Omit<
  ComparisonResponse,
  'instance' | 'model' | 'readAt' | 'stale'
>;

/** Two versions side by side, the second held against the first. */
export function compareVersions(
  first: Comparable,
  second: Comparable,
  directions: Directions,
): Comparison {
  const one = factsOf(first);
  const other = factsOf(second);
  const parameters = pairsOf(one.parameters, other.parameters);
  const differing = parameters.filter(differs);
  return {
    first: toCompared(first),
    second: toCompared(second),
    metrics: pairsOf(one.metrics, other.metrics).map(pair =>
      compareMetric(pair, directions.get(pair.key)),
    ),
    parameters: differing,
    sameParameters: parameters.length - differing.length,
    tags: pairsOf(first.version.tags, second.version.tags).filter(differs),
    datasets: compareDatasets(one.datasets, other.datasets),
    ...compareSignatures(first.file, second.file),
    code: compareCode(one.commit, other.commit),
    truncated: isCut(first) || isCut(second),
  };
}

/** What the run tells, which is nothing where it cannot be read. */
function factsOf({ run }: Comparable) {
  return run.state === 'found'
    ? { ...run, commit: run.code.commit }
    : {
        metrics: [],
        parameters: [],
        datasets: [],
        commit: undefined,
      };
}

function isCut({ version, run }: Comparable): boolean {
  return (
    version.tags.length >= MAXIMUM_TAGS ||
    (run.state === 'found' && run.truncated)
  );
}

function toCompared({ version, run }: Comparable): ComparedVersion {
  return {
    version: version.version,
    aliases: version.aliases,
    status: version.status,
    registeredAt: version.registeredAt,
    run: run.state,
    ...(run.state === 'found' && {
      runName: run.name,
      durationMs: run.durationMs,
      commit: run.code.commit,
    }),
    url: version.url,
  };
}

type Datasets = ComparisonResponse['datasets'];
type Dataset = Omit<Datasets[number], 'in'>;

function compareDatasets(
  first: readonly Dataset[],
  second: readonly Dataset[],
): Datasets {
  const keyed = (datasets: readonly Dataset[]) =>
    datasets.map(({ name, digest, context }) => ({
      key: JSON.stringify([name, digest, context]),
      value: { name, digest, context },
    }));
  return pairsOf(keyed(first), keyed(second)).flatMap(pair => {
    const dataset = pair.first ?? pair.second;
    return dataset ? { ...dataset, in: placeOf(pair) } : [];
  });
}

function placeOf({ first, second }: Pair<Dataset>): Datasets[number]['in'] {
  if (first && second) {
    return 'both';
  }
  return first ? 'first' : 'second';
}

function compareCode(
  first: string | undefined,
  second: string | undefined,
): Comparison['code'] {
  if (first === undefined || second === undefined) {
    return 'unknown';
  }
  return first === second ? 'same' : 'different';
}
