import type { ObjectKind } from '../../product';
import type { Workload } from '../../workload';

/** What the chart makes with the values of this product. */
export function objectKinds({ serviceAccountName }: Workload): ObjectKind[] {
  return [
    { group: '', kind: 'Service' },
    { group: 'apps', kind: 'Deployment' },
    ...(serviceAccountName ? [] : [{ group: '', kind: 'ServiceAccount' }]),
  ];
}
