import type {
  DeployedEnvironment,
  InstanceState,
  InstanceStatus,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Rollout, RolloutStep } from '../../../argocd';

/** Who has to do something; `nobody` where it goes on by itself. */
export type Actor = 'ml-team' | 'platform-team' | 'nobody';

/** A place that one goes to for it. */
export type Place = 'argocd' | 'pods' | 'facts';

/** What happens next to a server that is not there yet, or not well. */
export interface NextStep {
  actor: Actor;
  places: Place[];
  about:
    | { kind: 'facts'; missing: DeployedEnvironment['missingFacts'] }
    | { kind: 'rollout'; rollout: Rollout }
    | { kind: 'instance'; state: InstanceState }
    | { kind: 'storage' };
}

const placesOf: Record<RolloutStep, Place[]> = {
  'comparison-error': ['argocd'],
  'sync-failed': ['argocd'],
  'config-missing': ['pods', 'argocd'],
  'image-missing': ['pods'],
  'pods-crash': ['pods', 'argocd'],
  degraded: ['argocd', 'pods'],
  'sync-failing': ['argocd'],
  'pods-unschedulable': ['pods'],
  'operation-stuck': ['argocd'],
  suspended: ['argocd'],
  'out-of-sync': ['argocd'],
  unknown: ['argocd'],
  'not-created': [],
  missing: ['argocd'],
  syncing: ['argocd'],
  progressing: ['pods'],
  healthy: [],
};

const goesOnByItself: RolloutStep[] = ['syncing', 'progressing', 'healthy'];

/** A rollout that a missing fact explains: Helm renders nothing without it. */
const waitsForFacts: RolloutStep[] = [
  'comparison-error',
  'not-created',
  'missing',
  'sync-failed',
  'unknown',
];

/**
 * One next step, not two: as long as nothing answers, what holds up the
 * rollout tells more than the silence. None where all is well.
 */
export function nextStepOf(options: {
  status: InstanceStatus;
  rollout?: Rollout;
  deployed?: DeployedEnvironment;
}): NextStep | undefined {
  const { status, rollout, deployed } = options;
  const { state, storage } = status;
  const silent = isSilent(state);
  const missing = deployed?.missingFacts ?? [];
  if (
    missing.length > 0 &&
    (rollout ? waitsForFacts.includes(rollout.step) : silent)
  ) {
    return {
      actor: 'ml-team',
      places: ['facts', 'argocd'],
      about: { kind: 'facts', missing },
    };
  }
  const heldUp = rollout && rollout.step !== 'healthy';
  if (heldUp && (silent || state === 'healthy')) {
    return {
      actor: goesOnByItself.includes(rollout.step) ? 'nobody' : 'platform-team',
      places: placesOf[rollout.step],
      about: { kind: 'rollout', rollout },
    };
  }
  if (state !== 'healthy') {
    return {
      actor: state === 'not-created' ? 'nobody' : 'platform-team',
      places: rollout && needsLogs(state) ? ['pods'] : [],
      about: { kind: 'instance', state },
    };
  }
  return storage === 'proven'
    ? undefined
    : { actor: 'ml-team', places: [], about: { kind: 'storage' } };
}

/** Nothing answers, so that only the rollout can tell why. */
export function isSilent(state: InstanceState): boolean {
  return state === 'not-created' || state === 'unreachable';
}

function needsLogs(state: InstanceState): boolean {
  return ['degraded', 'database-down', 'unreachable'].includes(state);
}
