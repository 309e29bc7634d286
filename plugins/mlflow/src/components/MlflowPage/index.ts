export * from './MlflowPage';
