export * from './Quiet';
