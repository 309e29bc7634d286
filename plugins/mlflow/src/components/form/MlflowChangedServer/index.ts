export * from './field';
export * from './MlflowChangedServer';
