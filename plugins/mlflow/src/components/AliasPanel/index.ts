export * from './AliasPanel';
