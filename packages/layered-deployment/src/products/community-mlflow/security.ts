import type { Release } from '../../product';

const user = 1001;

/** What the Pod Security level "restricted" asks of the pod. */
export const podSecurity = {
  runAsNonRoot: true,
  fsGroup: user,
  fsGroupChangePolicy: 'OnRootMismatch',
  seccompProfile: { type: 'RuntimeDefault' },
};

/** What it asks of each container. */
export function containerSecurity(release: Release) {
  return {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    privileged: false,
    // Older releases give the migration container nowhere to write.
    readOnlyRootFilesystem: release.traits.mountsTemporaryFolder,
    runAsNonRoot: true,
    runAsUser: user,
    runAsGroup: user,
  };
}
