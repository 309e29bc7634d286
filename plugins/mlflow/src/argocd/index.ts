export * from './findRollouts';
export type { ApplicationStatus, NamedObject } from './applicationStatus';
export type { BackupStatus } from './backup';
export type { MissingConfiguration } from './missingConfiguration';
export type { Rollout, RolloutStep } from './rollout';
export type { WorkloadStatus } from './workload';
