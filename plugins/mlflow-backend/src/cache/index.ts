export { ReadThroughCache } from './ReadThroughCache';
export type { CachedRead } from './ReadThroughCache';
export { ageOf } from './ageOf';
export { readCacheAges } from './readCacheAges';
export type { CacheAges } from './readCacheAges';
