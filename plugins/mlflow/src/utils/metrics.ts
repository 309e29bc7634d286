import type { Metric } from '@mlflow-portal/backstage-plugin-mlflow-common';

const MAIN_METRICS = 4;
const HELD_OUT =
  /(^|[_./-])(test|val|valid|validation|eval|holdout)([_./-]|$)/i;
const TRAINING = /(^|[_./-])(train|training)([_./-]|$)/i;
const QUALITY =
  /(auc|f1|accuracy|precision|recall|mcc|ap|rmse|mae|mape|mse|r2|loss|ndcg|map|score)/i;

/**
 * The metrics that tell most about a model: those that a promotion depends on
 * first, then quality on data it has not seen; the machine's are left out.
 */
export function mainMetrics<T extends Metric & { direction?: string }>(
  metrics: readonly T[],
): T[] {
  return metrics
    .filter(({ key }) => !key.startsWith('system/'))
    .sort(
      (a, b) =>
        Number(b.direction !== undefined) - Number(a.direction !== undefined) ||
        rank(a.key) - rank(b.key) ||
        a.key.localeCompare(b.key),
    )
    .slice(0, MAIN_METRICS);
}

function rank(key: string): number {
  const quality = QUALITY.test(key) ? 0 : 1;
  if (HELD_OUT.test(key)) {
    return quality;
  }
  return (TRAINING.test(key) ? 4 : 2) + quality;
}

/** By how much a metric went up or down: a sign and three digits. */
export function formatDifference(value: number, language?: string): string {
  return formatMetric(value, language, {
    signDisplay: 'exceptZero',
    maximumSignificantDigits: 3,
  });
}

/** Four significant digits are what people compare; none before the point goes. */
export function formatMetric(
  value: Metric['value'],
  language?: string,
  options?: Intl.NumberFormatOptions,
): string {
  if (typeof value === 'string' || !Number.isFinite(value)) {
    return String(value);
  }
  const magnitude = Math.abs(value);
  const notation =
    magnitude !== 0 && (magnitude < 0.0001 || magnitude >= 1e7)
      ? 'scientific'
      : 'standard';
  return new Intl.NumberFormat(language, {
    notation,
    maximumSignificantDigits: 4,
    ...options,
    ...(notation === 'standard' &&
      magnitude >= 1000 && {
        maximumSignificantDigits: undefined,
        maximumFractionDigits: 0,
      }),
  }).format(value);
}
