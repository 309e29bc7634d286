export * from './ReadFailure';
