import type { SecretRequest, WorkloadPart } from '../../workload';

/**
 * Running pods keep old values; Stakater's Reloader, where it is installed,
 * restarts them.
 */
export function restartOnChange(requests: SecretRequest[]): WorkloadPart {
  return requests.length
    ? {
        podAnnotations: {
          'secret.reloader.stakater.com/reload': requests
            .map(({ name }) => name)
            .join(','),
        },
      }
    : {};
}
