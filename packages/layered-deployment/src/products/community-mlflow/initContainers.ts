import type { Image } from '../../image';
import type { Release } from '../../product';
import type { Workload } from '../../workload';
import { initContainers as containers } from '../mlflow/initContainers';
import { writableMounts } from '../mlflow/volumes';
import { containerSecurity } from './security';
import { temporary, volumesOf } from './volumes';

/** Commands before the server starts, in the server's image. */
export function initContainers(
  workload: Workload,
  release: Release,
  image: Image,
) {
  return containers(workload, image, {
    securityContext: containerSecurity(release),
    volumeMounts: [
      ...writableMounts(volumesOf(workload)),
      release.traits.mountsTemporaryFolder
        ? { ...temporary, name: 'tmp' }
        : temporary,
    ],
  });
}
