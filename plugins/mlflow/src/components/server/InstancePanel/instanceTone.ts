import type { InstanceState } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Tone } from '../../common/ToneIcon';

const tones: Record<InstanceState, Tone> = {
  healthy: 'good',
  degraded: 'warning',
  'database-down': 'bad',
  'auth-required': 'warning',
  forbidden: 'warning',
  'host-rejected': 'bad',
  'not-mlflow': 'bad',
  unreachable: 'bad',
  'not-created': 'waiting',
  'no-credentials': 'waiting',
};

export function instanceTone(state: InstanceState): Tone {
  return tones[state];
}
