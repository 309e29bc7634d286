export * from './Choice';
export * from './FilterBar';
export * from './OwnerChoice';
export * from './SearchText';
