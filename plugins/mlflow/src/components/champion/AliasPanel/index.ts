export * from './AliasPanel';
export * from './LostAliasPanel';
