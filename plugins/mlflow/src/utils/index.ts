export * from './messageOf';
export * from './metrics';
export * from './readAllPages';
export * from './webAddress';
