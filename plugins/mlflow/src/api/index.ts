export * from './MlflowApi';
export * from './MlflowClient';
