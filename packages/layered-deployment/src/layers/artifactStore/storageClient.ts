import type { StorageClient, Workload, WorkloadPart } from '../../workload';

/** What one kind of store adds to every pod that uses it. */
export type StorageAccess = Pick<
  StorageClient,
  'env' | 'envFromSecrets' | 'volumes' | 'egress'
>;

/** The store's part of the server, and the same for the pods beside it. */
export function storageClient(
  { identity, serviceAccountName }: Workload,
  access: StorageAccess,
): { client: StorageClient; part: WorkloadPart } {
  return {
    client: {
      ...access,
      ...(serviceAccountName && { serviceAccountName }),
      podLabels: identity?.podLabels ?? {},
      egress: [...(identity?.egress ?? []), ...access.egress],
    },
    part: { ...access },
  };
}
