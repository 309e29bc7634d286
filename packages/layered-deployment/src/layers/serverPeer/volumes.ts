import type { Workload, WorkloadVolume } from '../../workload';

function source({ source: given }: WorkloadVolume) {
  if ('secret' in given) {
    return { secret: { secretName: given.secret } };
  }
  if ('configMap' in given) {
    return { configMap: { name: given.configMap } };
  }
  if ('persistentVolumeClaim' in given) {
    return {
      persistentVolumeClaim: { claimName: given.persistentVolumeClaim },
    };
  }
  return given;
}

/** Volumes that init containers fill, such as with Python packages. */
export function filledVolumes({ volumes }: Workload): WorkloadVolume[] {
  return volumes.filter(volume => 'emptyDir' in volume.source);
}

/** The server's files that its stores need: certificates, keys, packages. */
export function storeVolumes(workload: Workload): WorkloadVolume[] {
  const { artifacts, database, volumes } = workload;
  const client =
    artifacts && 'client' in artifacts ? artifacts.client : undefined;
  const certificate =
    database?.kind === 'postgresql' ? database.tlsRootCertificate : undefined;
  const needed = [
    ...(client?.volumes ?? []),
    ...filledVolumes(workload),
    ...volumes.filter(({ mountPath }) =>
      certificate?.startsWith(`${mountPath}/`),
    ),
  ];
  return needed.filter(
    ({ name }, index) =>
      needed.findIndex(other => other.name === name) === index,
  );
}

/** Volumes and mounts as a pod writes them. */
export function podVolumes(volumes: WorkloadVolume[]) {
  return {
    volumes: volumes.map(volume => ({ name: volume.name, ...source(volume) })),
    volumeMounts: volumes.map(({ name, mountPath, readOnly }) => ({
      name,
      mountPath,
      ...(readOnly && { readOnly }),
    })),
  };
}
