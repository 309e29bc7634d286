export * from './ButtonDialog';
