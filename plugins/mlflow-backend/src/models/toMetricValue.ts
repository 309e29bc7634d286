import { MetricValue } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** MLflow's databases keep infinity as the largest number there is. */
export function toMetricValue(value: number | 'NaN'): MetricValue {
  switch (value) {
    case Number.MAX_VALUE:
      return 'Infinity';
    case -Number.MAX_VALUE:
      return '-Infinity';
    default:
      return value;
  }
}
