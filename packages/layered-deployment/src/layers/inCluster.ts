import { z } from 'zod/v4';
import type { WorkloadEgress } from '../workload';

/** Setting of a layer whose service may run in the same cluster. */
export const inCluster = z
  .strictObject({
    namespace: z
      .string()
      .min(1)
      .describe('Namespace in which the pods of the service run'),
    podPort: z
      .int()
      .min(1)
      .max(65535)
      .describe(
        'Port of its pods: a network policy sees this one, not the port of the Service',
      ),
  })
  .optional()
  .describe(
    'Where the service runs, if that is in the same cluster; left out for anything outside',
  );

/** The way to a service that runs outside the cluster or in a namespace of it. */
export function egressTo(
  purpose: string,
  port: number,
  place: z.output<typeof inCluster>,
): WorkloadEgress {
  return place
    ? { purpose, port: place.podPort, to: { namespace: place.namespace } }
    : { purpose, port };
}
