export { EntityVersions } from './EntityVersions';
export { VersionReader } from './VersionReader';
export {
  comparisonQuerySchema,
  lineageQuerySchema,
  metricQuerySchema,
} from './queries';
export { createVersionsRouter } from './router';
