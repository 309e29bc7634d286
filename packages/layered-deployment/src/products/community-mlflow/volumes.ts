import type { Image } from '../../image';
import type { Release } from '../../product';
import type { Workload, WorkloadVolume } from '../../workload';
import { containerSecurity } from './security';

// The chart mounts its own volume "tmp" on newer releases.
const temporary = { name: 'temporary', mountPath: '/tmp' };

function volumeSource({ source }: WorkloadVolume) {
  if ('secret' in source) {
    return { secret: { secretName: source.secret } };
  }
  if ('configMap' in source) {
    return { configMap: { name: source.configMap } };
  }
  if ('persistentVolumeClaim' in source) {
    return {
      persistentVolumeClaim: { claimName: source.persistentVolumeClaim },
    };
  }
  return source;
}

/** The pod's volumes. */
export function volumes(workload: Workload, release: Release) {
  return [
    ...workload.volumes.map(volume => ({
      name: volume.name,
      ...volumeSource(volume),
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
  // Somebody must fill what only lives in the pod.
  const writable = {
    ...workload,
    volumes: workload.volumes.map(volume => ({
      ...volume,
      readOnly: volume.readOnly && !('emptyDir' in volume.source),
    })),
  };
  return workload.initContainers.map(({ name, command, env }) => ({
    name,
    image: `${image.repository}:${image.tag}`,
    imagePullPolicy: 'IfNotPresent',
    command,
    ...(env && {
      env: Object.entries(env).map(([variable, value]) => ({
        name: variable,
        value,
      })),
    }),
    resources: workload.resources,
    securityContext: containerSecurity(release),
    volumeMounts: [
      ...volumeMounts(writable, release),
      ...(release.traits.mountsTemporaryFolder
        ? [{ name: 'tmp', mountPath: '/tmp' }]
        : []),
    ],
  }));
}
