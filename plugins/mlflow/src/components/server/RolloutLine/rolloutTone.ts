import type { RolloutStep } from '../../../argocd';
import type { Tone } from '../../common/ToneIcon';

const tones: Record<RolloutStep, Tone> = {
  'not-created': 'waiting',
  'comparison-error': 'bad',
  'sync-failed': 'bad',
  'sync-failing': 'warning',
  'config-missing': 'bad',
  'image-missing': 'bad',
  'pods-crash': 'bad',
  'pods-unschedulable': 'warning',
  'operation-stuck': 'warning',
  degraded: 'bad',
  missing: 'waiting',
  suspended: 'warning',
  syncing: 'waiting',
  'out-of-sync': 'warning',
  progressing: 'waiting',
  healthy: 'good',
  unknown: 'warning',
};

export function rolloutTone(step: RolloutStep): Tone {
  return tones[step];
}
