export * from './DeploymentFiles';
