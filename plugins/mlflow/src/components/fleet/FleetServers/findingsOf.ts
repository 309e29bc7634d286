import type {
  FleetInstance,
  InstanceState,
  InstanceStatus,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { certificateState } from '../../server/InstancePanel/certificateState';
import { certificateTone } from '../../server/InstancePanel/certificateTone';
import { instanceTone } from '../../server/InstancePanel/instanceTone';
import type { Tone } from '../../common/ToneIcon';

/** What there is to say of an instance, and how it should feel. */
export type Finding = { tone: Tone } & (
  | { about: 'state'; state: InstanceState }
  | { about: 'security-floor'; floor: string }
  | { about: 'newer-version'; version: string }
  | { about: 'expired' | 'ends-soon'; validTo: string }
  | { about: 'last-answer' | 'from-before'; when: string }
  | { about: 'untrusted' | 'no-login' | 'storage' | 'unanswered' }
);

/** In these states nobody can use the server. */
const SILENT: readonly InstanceState[] = [
  'unreachable',
  'database-down',
  'not-mlflow',
];
const SERVING: readonly InstanceState[] = ['healthy', 'degraded'];

/** Everything that is not as it should be, what is worst first. */
export function findingsOf(
  { status, pending, observedAt }: FleetInstance,
  now: number,
): Finding[] {
  if (!status) {
    return [{ about: 'unanswered', tone: 'waiting' }];
  }
  const { state } = status;
  const findings: Finding[] = [];
  if (state !== 'healthy') {
    findings.push({ about: 'state', state, tone: instanceTone(state) });
  }
  if (SILENT.includes(state) && observedAt) {
    findings.push({ about: 'last-answer', when: observedAt, tone: 'bad' });
  }
  findings.push(...certificateFindings(status, now));
  if (status.securityFloor) {
    findings.push({
      ...{ about: 'security-floor', tone: 'warning' },
      floor: status.securityFloor,
    });
  }
  if (SERVING.includes(state) && status.authentication === 'none') {
    findings.push({ about: 'no-login', tone: 'warning' });
  }
  if (SERVING.includes(state) && status.storage === 'not-proven') {
    findings.push({ about: 'storage', tone: 'waiting' });
  }
  if (pending) {
    findings.push({
      ...{ about: 'from-before', tone: 'warning' },
      when: status.checkedAt,
    });
  }
  if (status.newerVersion && !status.securityFloor) {
    findings.push({
      ...{ about: 'newer-version', tone: 'good' },
      version: status.newerVersion,
    });
  }
  return findings;
}

function certificateFindings(
  { certificate }: InstanceStatus,
  now: number,
): Finding[] {
  if (!certificate) {
    return [];
  }
  const { validTo } = certificate;
  const about = certificateState(certificate, now);
  const tone = certificateTone(about);
  switch (about) {
    case 'good':
      return [];
    case 'untrusted':
      return [{ about, tone }];
    default:
      return [{ about, validTo, tone }];
  }
}
