export * from './PairTable';
