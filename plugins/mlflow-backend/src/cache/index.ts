export { ReadThroughCache } from './ReadThroughCache';
export type { CachedRead } from './ReadThroughCache';
export { readCacheAges } from './readCacheAges';
export type { CacheAges } from './readCacheAges';
