export * from './metrics';
export * from './webAddress';
