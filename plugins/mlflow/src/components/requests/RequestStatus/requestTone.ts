import type {
  RequestState,
  RequestStatus,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { Tone } from '../../common/ToneIcon';

const tones: Record<RequestState, Tone> = {
  draft: 'waiting',
  open: 'waiting',
  approved: 'good',
  'changes-requested': 'warning',
  'checks-failing': 'bad',
  merged: 'good',
  closed: 'bad',
  unknown: 'warning',
};

export function requestTone({ state, reason }: RequestStatus): Tone {
  return reason === 'pending' ? 'waiting' : tones[state];
}
