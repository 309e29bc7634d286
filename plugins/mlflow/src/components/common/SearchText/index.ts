export * from './SearchText';
