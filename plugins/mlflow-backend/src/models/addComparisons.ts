import {
  CHAMPION_ALIAS,
  ComparedMetric,
  MetricValue,
  ModelAlias,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { compareMetric } from './compareMetric';

const VERDICTS = {
  second: 'better',
  first: 'worse',
  neither: 'same',
} as const;

/** Metrics of a version by their names; nothing where its run is not known. */
export type MetricsOf = (
  model: RegisteredModel,
  version: string,
) => ReadonlyMap<string, MetricValue> | undefined;

/**
 * The aliases of a model that are held against where they pointed before: its
 * champion, against which the others are held; all where it has none.
 */
export function aliasesWithPast<T extends { alias: string }>(
  aliases: readonly T[],
): T[] {
  const champions = aliases.filter(({ alias }) => alias === CHAMPION_ALIAS);
  return champions.length > 0 ? champions : [...aliases];
}

/** Holds the metrics of each alias against those of another version. */
export function addComparisons(
  model: RegisteredModel,
  metricsOf: MetricsOf,
): RegisteredModel {
  return {
    ...model,
    aliases: model.aliases.map(alias => {
      const comparedWith = otherVersion(model, alias);
      const others = comparedWith && metricsOf(model, comparedWith.version);
      const { version } = alias;
      if (
        !others ||
        version.state !== 'found' ||
        version.run.state !== 'found'
      ) {
        return alias;
      }
      const metrics = version.run.metrics.map(metric =>
        compare(metric, others.get(metric.key)),
      );
      return {
        ...alias,
        comparedWith,
        version: { ...version, run: { ...version.run, metrics } },
      };
    }),
  };
}

function otherVersion(
  { aliases }: RegisteredModel,
  alias: ModelAlias,
): ModelAlias['comparedWith'] {
  const version = aliasesWithPast(aliases).includes(alias)
    ? alias.since?.from
    : undefined;
  if (version !== undefined) {
    return { version };
  }
  const champion = aliases.find(one => one.alias === CHAMPION_ALIAS);
  return champion && champion.version.version !== alias.version.version
    ? { version: champion.version.version, alias: CHAMPION_ALIAS }
    : undefined;
}

function compare(
  metric: ComparedMetric,
  previous: MetricValue | undefined,
): ComparedMetric {
  const { difference, better } = compareMetric(
    { key: metric.key, first: previous, second: metric.value },
    metric.direction,
  );
  return {
    ...metric,
    previous,
    difference,
    verdict: better && VERDICTS[better],
  };
}
