export * from './AliasHistoryDialog';
