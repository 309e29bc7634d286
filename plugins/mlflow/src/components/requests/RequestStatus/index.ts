export * from './RequestBadge';
export * from './requestTone';
export * from './useRequestText';
