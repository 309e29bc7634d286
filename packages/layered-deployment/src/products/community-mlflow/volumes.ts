import type { Image } from '../../image';
import type { Release } from '../../product';
import type { Workload } from '../../workload';
import { containerSecurity } from './security';

// The chart mounts its own volume "tmp" on newer releases.
const temporary = { name: 'temporary', mountPath: '/tmp' };

/** The pod's volumes. */
export function volumes(workload: Workload, release: Release) {
  return [
    ...workload.volumes.map(({ name, source }) => ({
      name,
      ...('secret' in source
        ? { secret: { secretName: source.secret } }
        : {
            persistentVolumeClaim: { claimName: source.persistentVolumeClaim },
          }),
    })),
    ...(release.traits.mountsTemporaryFolder
      ? []
      : [{ name: temporary.name, emptyDir: { sizeLimit: '5Gi' } }]),
  ];
}

/** Where the server sees them. */
export function volumeMounts(workload: Workload, release: Release) {
  return [
    ...workload.volumes.map(({ name, mountPath, readOnly }) => ({
      name,
      mountPath,
      ...(readOnly && { readOnly }),
    })),
    ...(release.traits.mountsTemporaryFolder ? [] : [temporary]),
  ];
}

/** Commands before the server starts, in the server's image. */
export function initContainers(
  workload: Workload,
  release: Release,
  image: Image,
) {
  return workload.initContainers.map(({ name, command }) => ({
    name,
    image: `${image.repository}:${image.tag}`,
    imagePullPolicy: 'IfNotPresent',
    command,
    resources: workload.resources,
    securityContext: containerSecurity(release),
    volumeMounts: [
      ...volumeMounts(workload, release),
      ...(release.traits.mountsTemporaryFolder
        ? [{ name: 'tmp', mountPath: '/tmp' }]
        : []),
    ],
  }));
}
