export * from './deployments';
export * from './instances';
export * from './models';
export * from './requests';
