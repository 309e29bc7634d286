export * from './messageOf';
export * from './metrics';
export * from './webAddress';
