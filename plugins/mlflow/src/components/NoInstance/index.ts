export * from './NoInstance';
