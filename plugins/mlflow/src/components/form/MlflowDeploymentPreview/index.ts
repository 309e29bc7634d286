export * from './field';
export * from './MlflowDeploymentPreview';
