export * from './ModelSearchResult';
