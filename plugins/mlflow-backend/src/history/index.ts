export { AliasHistory } from './AliasHistory';
export { EntityHistory } from './EntityHistory';
export { HistoryAudit } from './HistoryAudit';
export { HistoryReader } from './HistoryReader';
export { DEFAULT_WORKSPACE } from './HistoryRecord';
export type { HistoryEvent } from './HistoryRecord';
export type { Lease } from './LeaseStore';
export type { Observation, ObservedModel } from './Observation';
export { compareObservations } from './compareObservations';
export { describeVersions } from './describeVersions';
export { toObserved } from './observeRegistry';
export type { AliasQuery } from './queries';
export {
  aliasQuerySchema,
  modelQuerySchema,
  versionQuerySchema,
} from './queries';
export { createHistoryRouter } from './router';
export { startHistory } from './startHistory';
