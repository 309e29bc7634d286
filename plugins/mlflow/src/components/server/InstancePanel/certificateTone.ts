import type { Tone } from '../../common/ToneIcon';
import type { CertificateState } from './certificateState';

const tones: Record<CertificateState, Tone> = {
  good: 'good',
  untrusted: 'warning',
  'ends-soon': 'warning',
  expired: 'bad',
};

export function certificateTone(state: CertificateState): Tone {
  return tones[state];
}
