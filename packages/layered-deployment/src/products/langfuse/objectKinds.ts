import type { ObjectKind } from '../../product';
import type { Workload } from '../../workload';

/** What the chart makes with the values of this product. */
export function objectKinds({
  autoscaling,
  serviceAccountName,
}: Workload): ObjectKind[] {
  return [
    // Its own Secret of keys, empty where all of them are given.
    { group: '', kind: 'Secret' },
    { group: '', kind: 'Service' },
    { group: 'apps', kind: 'Deployment' },
    ...(autoscaling
      ? [{ group: 'autoscaling', kind: 'HorizontalPodAutoscaler' }]
      : []),
    ...(serviceAccountName ? [] : [{ group: '', kind: 'ServiceAccount' }]),
  ];
}
