import type { ApplicationStatus } from './applicationStatus';
import type { WorkloadStatus } from './workload';

/** Where a rollout stands, the most pressing thing first. */
export type RolloutStep =
  | 'not-created'
  | 'comparison-error'
  | 'sync-failed'
  | 'sync-failing'
  | 'image-missing'
  | 'pods-crash'
  | 'pods-unschedulable'
  | 'operation-stuck'
  | 'degraded'
  | 'missing'
  | 'suspended'
  | 'syncing'
  | 'out-of-sync'
  | 'progressing'
  | 'healthy'
  | 'unknown';

/** One environment's rollout, as Argo CD and the cluster tell it. */
export interface Rollout {
  step: RolloutStep;
  application?: ApplicationStatus;
  workload?: WorkloadStatus;
}

const STUCK_AFTER_MS = 5 * 60_000;

/**
 * Judges application and pods together, because neither tells the whole: pods
 * that crash after a good rollout stay `Progressing` for Argo CD, and a sync
 * that cannot end may look `Healthy`.
 */
export function judgeRollout(options: {
  application?: ApplicationStatus;
  workload?: WorkloadStatus;
  /** Milliseconds since the epoch. */
  now: number;
}): Rollout {
  const { application, workload, now } = options;
  return { step: judge(application, workload, now), application, workload };
}

function judge(
  application: ApplicationStatus | undefined,
  workload: WorkloadStatus | undefined,
  now: number,
): RolloutStep {
  if (!application) {
    return judgeWorkload(workload) ?? (workload ? 'unknown' : 'not-created');
  }
  if (application.comparisonError) {
    return 'comparison-error';
  }
  if (application.operation === 'failed') {
    return 'sync-failed';
  }
  const trouble = judgeWorkload(workload);
  if (trouble) {
    return trouble;
  }
  if (application.operation === 'failing') {
    return 'sync-failing';
  }
  if (
    application.operation !== 'running' &&
    application.health === 'Progressing' &&
    workload?.available === false
  ) {
    return 'pods-crash';
  }
  if (isStuck(application, now)) {
    return 'operation-stuck';
  }
  return judgeHealth(application);
}

function judgeWorkload(
  workload: WorkloadStatus | undefined,
): RolloutStep | undefined {
  if (!workload || workload.available) {
    return undefined;
  }
  if (workload.imageMissing) {
    return 'image-missing';
  }
  if (workload.crashing) {
    return 'pods-crash';
  }
  return workload.unschedulable ? 'pods-unschedulable' : undefined;
}

function judgeHealth({
  health,
  sync,
  operation,
}: ApplicationStatus): RolloutStep {
  if (operation === 'running') {
    return health === 'Degraded' ? 'degraded' : 'syncing';
  }
  switch (health) {
    case 'Degraded':
      return 'degraded';
    case 'Missing':
      return 'missing';
    case 'Suspended':
      return 'suspended';
    case 'Progressing':
      return 'progressing';
    case 'Healthy':
      if (sync === 'Synced') {
        return 'healthy';
      }
      return sync === 'OutOfSync' ? 'out-of-sync' : 'unknown';
    default:
      return 'unknown';
  }
}

function isStuck(
  { operation, operationStartedAt }: ApplicationStatus,
  now: number,
): boolean {
  return (
    operation === 'running' &&
    operationStartedAt !== undefined &&
    now - Date.parse(operationStartedAt) > STUCK_AFTER_MS
  );
}
