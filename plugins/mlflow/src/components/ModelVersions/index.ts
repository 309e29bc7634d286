export * from './ModelVersions';
