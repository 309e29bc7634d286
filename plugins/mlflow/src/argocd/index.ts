export * from './findRollout';
export type { ApplicationStatus } from './applicationStatus';
export type { Rollout, RolloutStep } from './rollout';
export type { WorkloadStatus } from './workload';
