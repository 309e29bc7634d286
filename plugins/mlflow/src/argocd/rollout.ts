import type { ApplicationStatus } from './applicationStatus';
import type { BackupStatus } from './backup';
import type { WorkloadStatus } from './workload';

/** Where a rollout stands, the most pressing thing first. */
const rolloutSteps = [
  'comparison-error',
  'sync-failed',
  'config-missing',
  'image-missing',
  'pods-crash',
  'degraded',
  'sync-failing',
  'pods-unschedulable',
  'operation-stuck',
  'suspended',
  'out-of-sync',
  'unknown',
  'not-created',
  'missing',
  'syncing',
  'progressing',
  'healthy',
] as const;

export type RolloutStep = (typeof rolloutSteps)[number];

/** One environment's rollout on one cluster, as that and Argo CD tell it. */
export interface Rollout {
  step: RolloutStep;
  /** Name of the cluster for people, where it is known. */
  cluster?: string;
  application?: ApplicationStatus;
  workload?: WorkloadStatus;
  backup?: BackupStatus;
}

/** Puts what presses most first. */
export function byUrgency(one: Rollout, other: Rollout): number {
  return rolloutSteps.indexOf(one.step) - rolloutSteps.indexOf(other.step);
}

const STUCK_AFTER_MS = 5 * 60_000;

/**
 * Judges application and pods together, because neither tells the whole: pods
 * that crash after a good rollout stay `Progressing` for Argo CD, and a sync
 * that cannot end may look `Healthy`.
 */
export function judgeRollout(
  seen: Omit<Rollout, 'step'>,
  /** Milliseconds since the epoch. */
  now: number,
): Rollout {
  return { step: judge(seen.application, seen.workload, now), ...seen };
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
  if (workload.missing.length > 0) {
    return 'config-missing';
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
