export * from './MetricCurve';
