import type { WorkloadCaller } from '../../workload';
import { kubernetesName } from '../kubernetesName';

/** Setting of a route whose controller runs inside the cluster. */
export const controllerNamespace = kubernetesName
  .optional()
  .describe(
    'Namespace of the pods that forward requests, for the network policy.',
  );

/** Who calls the server from there. */
export function callersFrom(
  purpose: string,
  namespace: string | undefined,
): WorkloadCaller[] {
  return namespace ? [{ purpose, from: { namespace } }] : [];
}
