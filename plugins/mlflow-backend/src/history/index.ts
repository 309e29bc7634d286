export { AliasHistory } from './AliasHistory';
export { EntityHistory } from './EntityHistory';
export { HistoryAudit } from './HistoryAudit';
export { HistoryReader } from './HistoryReader';
export { DEFAULT_WORKSPACE, chainKey } from './HistoryRecord';
export type {
  HistoryChain,
  HistoryEvent,
  HistoryRecord,
} from './HistoryRecord';
export { HistoryStore } from './HistoryStore';
export type { Lease } from './LeaseStore';
export { LookStore } from './LookStore';
export type { Observation, ObservedModel } from './Observation';
export { PollPlanStore } from './PollPlanStore';
export type { PollPlan } from './PollPlanStore';
export { parseCheckpoint } from './checkpoints/Checkpoint';
export { compareObservations } from './compareObservations';
export { describeVersions } from './describeVersions';
export { MAXIMUM_MODELS, toObserved } from './observeRegistry';
export { chainColumns, toChain } from './historyRow';
export type { AliasQuery } from './queries';
export {
  aliasQuerySchema,
  modelQuerySchema,
  versionQuerySchema,
} from './queries';
export { readHistoryInterval } from './readHistoryInterval';
export { createHistoryRouter } from './router';
export { startHistory } from './startHistory';
