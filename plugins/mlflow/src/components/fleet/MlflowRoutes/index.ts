export * from './MlflowRoutes';
