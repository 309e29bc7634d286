import type { WorkloadVolume } from '../../workload';

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

/** Volumes as a pod lists them. */
export function podVolumes(volumes: WorkloadVolume[]) {
  return volumes.map(volume => ({
    name: volume.name,
    ...volumeSource(volume),
  }));
}

/** Where a container sees them. */
export function mounts(volumes: WorkloadVolume[]) {
  return volumes.map(({ name, mountPath, readOnly }) => ({
    name,
    mountPath,
    ...(readOnly && { readOnly }),
  }));
}

/** The same for a container that fills what only lives in the pod. */
export function writableMounts(volumes: WorkloadVolume[]) {
  return mounts(
    volumes.map(volume => ({
      ...volume,
      readOnly: volume.readOnly && !('emptyDir' in volume.source),
    })),
  );
}
