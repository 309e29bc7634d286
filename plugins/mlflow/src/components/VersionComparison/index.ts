export * from './ComparisonDialog';
