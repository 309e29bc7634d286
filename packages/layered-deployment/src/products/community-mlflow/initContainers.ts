import type { Image } from '../../image';
import type { Release } from '../../product';
import type { Workload } from '../../workload';
import { migrationContainer } from '../mlflow/postgresql';
import { chartMigrates } from './backendStore';
import { containerSecurity } from './security';
import { volumeMounts } from './volumes';

/** Commands before the server starts, in the server's image. */
export function initContainers(
  workload: Workload,
  release: Release,
  image: Image,
) {
  const { database } = workload;
  // Somebody must fill what only lives in the pod.
  const writable = {
    ...workload,
    volumes: workload.volumes.map(volume => ({
      ...volume,
      readOnly: volume.readOnly && !('emptyDir' in volume.source),
    })),
  };
  const common = {
    imagePullPolicy: 'IfNotPresent',
    resources: workload.resources,
    securityContext: containerSecurity(release),
    volumeMounts: [
      ...volumeMounts(writable, release),
      ...(release.traits.mountsTemporaryFolder
        ? [{ name: 'tmp', mountPath: '/tmp' }]
        : []),
    ],
  };
  const asked = workload.initContainers.map(({ name, command, env }) => ({
    name,
    image: `${image.repository}:${image.tag}`,
    command,
    ...(env && {
      env: Object.entries(env).map(([variable, value]) => ({
        name: variable,
        value,
      })),
    }),
    ...common,
  }));
  return database?.kind === 'postgresql' && !chartMigrates(database)
    ? [
        ...asked,
        { ...migrationContainer(database, image, workload), ...common },
      ]
    : asked;
}
