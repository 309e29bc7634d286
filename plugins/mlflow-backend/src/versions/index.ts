export { EntityVersions } from './EntityVersions';
export { VersionReader } from './VersionReader';
export type { Directions } from './compareVersions';
export {
  comparisonQuerySchema,
  lineageQuerySchema,
  metricQuerySchema,
} from './queries';
export { createVersionsRouter } from './router';
