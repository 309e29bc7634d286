export * from './RequestBadge';
export * from './useRequestText';
