export * from './ModelReads';
