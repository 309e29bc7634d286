export * from './approvals';
export * from './deployments';
export * from './history';
export * from './instances';
export * from './models';
export * from './promotion';
export * from './requests';
export * from './promotionRequest';
