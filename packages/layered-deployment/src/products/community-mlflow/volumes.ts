import type { Release } from '../../product';
import type { Workload, WorkloadVolume } from '../../workload';

/** Where the server's workers add up their metrics. */
export const metricsFolder = '/mlflow/metrics';

// The chart mounts its own volume "tmp" on newer releases.
const temporary = { name: 'temporary', mountPath: '/tmp' };

const metrics: WorkloadVolume = {
  name: 'metrics',
  mountPath: metricsFolder,
  source: { emptyDir: { sizeLimit: '256Mi' } },
};

function volumesOf({ volumes: asked, metricsPath }: Workload) {
  // The root file system is read-only on newer releases.
  return metricsPath ? [...asked, metrics] : asked;
}

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
    ...volumesOf(workload).map(volume => ({
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
    ...volumesOf(workload).map(({ name, mountPath, readOnly }) => ({
      name,
      mountPath,
      ...(readOnly && { readOnly }),
    })),
    ...(release.traits.mountsTemporaryFolder ? [] : [temporary]),
  ];
}
