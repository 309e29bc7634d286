export * from './InstancePanel';
