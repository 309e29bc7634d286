export * from './KnownConsumers';
export * from './useConsumers';
