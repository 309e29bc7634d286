export * from './VersionDialog';
