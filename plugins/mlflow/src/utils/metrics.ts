import type { Metric } from '@mlflow-portal/backstage-plugin-mlflow-common';

const MAIN_METRICS = 4;
const HELD_OUT =
  /(^|[_./-])(test|val|valid|validation|eval|holdout)([_./-]|$)/i;
const TRAINING = /(^|[_./-])(train|training)([_./-]|$)/i;
const QUALITY =
  /(auc|f1|accuracy|precision|recall|mcc|ap|rmse|mae|mape|mse|r2|loss|ndcg|map|score)/i;

/**
 * The metrics that tell most about a model: quality on data it has not seen
 * first, measurements of the machine left out.
 */
export function mainMetrics(metrics: Metric[]): Metric[] {
  return metrics
    .filter(({ key }) => !key.startsWith('system/'))
    .sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key))
    .slice(0, MAIN_METRICS);
}

function rank(key: string): number {
  const quality = QUALITY.test(key) ? 0 : 1;
  if (HELD_OUT.test(key)) {
    return quality;
  }
  return (TRAINING.test(key) ? 4 : 2) + quality;
}

/** Four significant digits are what people compare. */
export function formatMetric(
  value: Metric['value'],
  language?: string,
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
    ...(Number.isInteger(value) && notation === 'standard'
      ? {}
      : { maximumSignificantDigits: 4 }),
  }).format(value);
}
