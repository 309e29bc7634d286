export * from './Choice';
export * from './FilterBar';
export * from './OwnerChoice';
