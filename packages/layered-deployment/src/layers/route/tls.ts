import type { Workload } from '../../workload';

/** Values for a controller that reads Secrets; none while it has its own certificate. */
export function tlsSecretOf({ tls }: Workload) {
  return tls?.kind === 'secret' ? { tlsSecretName: tls.name } : {};
}
