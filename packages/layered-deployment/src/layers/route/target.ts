import { z } from 'zod/v4';
import type { ServerAddress } from '../../product';
import type { Workload } from '../../workload';

/** What a route sends requests to, in the values of the infra chart. */
export const targetSchema = z.strictObject({
  serviceName: z.string().min(1),
  servicePort: z.int().min(1).max(65535),
  scheme: z.enum(['http', 'https']),
});

/** The proxy before the server where there is one, else the server. */
export function entryOf(workload: Workload, server: ServerAddress) {
  return (
    workload.entry ?? {
      ...server,
      scheme: workload.serverCertificate
        ? ('https' as const)
        : ('http' as const),
    }
  );
}

/** The values of `targetSchema`. */
export function targetOf(workload: Workload, server: ServerAddress) {
  const { serviceName, servicePort, scheme } = entryOf(workload, server);
  return { serviceName, servicePort, scheme };
}

/** Open without a login, and not subject to MLflow's check of the Host header. */
export function healthPathOf(
  workload: Workload,
  server: ServerAddress,
): string {
  return entryOf(workload, server).healthPath ?? '/health';
}
