export * from './InstancePanel';
export * from './deployedOf';
