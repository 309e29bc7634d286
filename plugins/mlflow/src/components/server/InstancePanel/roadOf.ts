import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { RolloutStep } from '../../../argocd';
import type { Tone } from '../../common/ToneIcon';
import { isSilent } from '../NextStep';
import { rolloutTone } from '../RolloutLine';
import { mostPressing, type RolloutView } from '../RolloutProvider';
import { instanceTone } from './instanceTone';

/** What a server goes through before people can rely on it, in this order. */
export const milestones = [
  'merged',
  'synced',
  'ready',
  'serving',
  'storage',
] as const;

export type Milestone = (typeof milestones)[number];

/** `ahead`: not come to yet. `unseen`: nobody here can tell. */
export type MilestoneState = Tone | 'ahead' | 'unseen';

/** Where a rollout stands on the road, if it has not passed it. */
const standsAt: Record<RolloutStep, Milestone | undefined> = {
  'not-created': 'merged',
  'comparison-error': 'synced',
  'sync-failed': 'synced',
  'sync-failing': 'synced',
  'operation-stuck': 'synced',
  missing: 'synced',
  suspended: 'synced',
  syncing: 'synced',
  'out-of-sync': 'synced',
  unknown: 'synced',
  'config-missing': 'ready',
  'image-missing': 'ready',
  'pods-crash': 'ready',
  'pods-unschedulable': 'ready',
  degraded: 'ready',
  progressing: 'ready',
  healthy: undefined,
};

/**
 * How far a server has come. A rollout that is held up does not hide that an
 * earlier one still serves: each milestone says what is so now.
 */
export function roadOf(
  status: InstanceStatus,
  view: RolloutView | undefined,
): Record<Milestone, MilestoneState> {
  const { state, storage } = status;
  const serves = state === 'healthy' || state === 'degraded';
  const answers = !isSilent(state);
  const rollout = mostPressing(view)?.step;
  const place = rollout && standsAt[rollout];
  // Silence of a server that is still to be rolled out is no fault of its own.
  const held = place !== undefined && !answers;

  const rolledOut = (milestone: Milestone): MilestoneState => {
    if (rollout === undefined) {
      return answers ? 'good' : 'unseen';
    }
    if (place === milestone) {
      return rolloutTone(rollout);
    }
    const isBehind =
      place === undefined ||
      milestones.indexOf(milestone) < milestones.indexOf(place);
    return isBehind || answers ? 'good' : 'ahead';
  };

  return {
    merged: rolledOut('merged'),
    synced: rolledOut('synced'),
    ready: rolledOut('ready'),
    serving: held ? 'ahead' : instanceTone(state),
    storage: storageState(serves, storage),
  };
}

function storageState(
  serves: boolean,
  storage: InstanceStatus['storage'],
): MilestoneState {
  if (storage === 'proven') {
    return 'good';
  }
  return serves ? 'waiting' : 'ahead';
}

/** The first milestone that a server is held up at. */
export function heldUpAt(
  road: Record<Milestone, MilestoneState>,
): Milestone | undefined {
  return milestones.find(
    milestone => !['good', 'ahead', 'unseen'].includes(road[milestone]),
  );
}
