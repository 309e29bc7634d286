import type { InstanceCertificate } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** What a certificate makes one do; `good` is nothing. */
export type CertificateState = 'good' | 'untrusted' | 'ends-soon' | 'expired';

const DAY_MS = 24 * 60 * 60 * 1000;
const RENEW_WITHIN_DAYS = 21;

/** Judges a certificate; one that is renewed by itself is long before this. */
export function certificateState(
  { validTo, trusted }: InstanceCertificate,
  now: number,
): CertificateState {
  const left = Date.parse(validTo) - now;
  if (left <= 0) {
    return 'expired';
  }
  if (!trusted) {
    return 'untrusted';
  }
  return left < RENEW_WITHIN_DAYS * DAY_MS ? 'ends-soon' : 'good';
}
