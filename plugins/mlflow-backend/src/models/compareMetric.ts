import {
  MetricComparison,
  MetricValue,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** Which values of a metric are better, by its name. */
export type Directions = ReadonlyMap<string, 'higher' | 'lower'>;

/** A metric of two versions, the second held against the first. */
export function compareMetric(
  {
    key,
    first,
    second,
  }: { key: string; first?: MetricValue; second?: MetricValue },
  direction: 'higher' | 'lower' | undefined,
): MetricComparison {
  if (typeof first !== 'number' || typeof second !== 'number') {
    return { key, first, second, direction };
  }
  const difference = second - first;
  const gain = direction === 'lower' ? -difference : difference;
  return {
    ...{ key, first, second, direction },
    // Two numbers can be further apart than any number says.
    difference: Number.isFinite(difference) ? difference : undefined,
    better: direction && betterOf(gain),
  };
}

function betterOf(gain: number): MetricComparison['better'] {
  if (gain === 0) {
    return 'neither';
  }
  return gain > 0 ? 'second' : 'first';
}
