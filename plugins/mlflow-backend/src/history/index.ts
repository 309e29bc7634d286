export { AliasHistory } from './store/AliasHistory';
export { EntityHistory } from './reading/EntityHistory';
export { HistoryAudit } from './audit/HistoryAudit';
export { HistoryReader } from './reading/HistoryReader';
export { DEFAULT_WORKSPACE, chainKey } from './HistoryRecord';
export type {
  HistoryChain,
  HistoryEvent,
  HistoryRecord,
} from './HistoryRecord';
export { HistoryStore } from './store/HistoryStore';
export type { Lease } from './store/LeaseStore';
export { LookStore } from './store/LookStore';
export type { LookHead } from './store/LookStore';
export type { Observation, ObservedModel } from './observation/Observation';
export { PollPlanStore } from './polling/PollPlanStore';
export type { PollPlan } from './polling/PollPlanStore';
export { parseCheckpoint } from './checkpoints/Checkpoint';
export { compareObservations } from './observation/compareObservations';
export { describeVersions } from './observation/describeVersions';
export { MAXIMUM_MODELS, toObserved } from './observation/observeRegistry';
export { chainColumns, toChain } from './store/historyRow';
export { toAliasSince } from './reading/toHistoryItem';
export type { AliasQuery } from './reading/queries';
export {
  aliasQuerySchema,
  modelQuerySchema,
  versionQuerySchema,
} from './reading/queries';
export { readHistoryInterval } from './polling/readHistoryInterval';
export { createHistoryRouter } from './router';
export { startHistory } from './startHistory';
