export * from './AliasHistoryDialog';
export * from './MovedBy';
