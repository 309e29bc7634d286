import type { Release } from '../../product';
import type { Workload, WorkloadVolume } from '../../workload';
import { mounts, podVolumes } from '../mlflow/volumes';

/** Where the server's workers add up their metrics. */
export const metricsFolder = '/mlflow/metrics';

/** The chart mounts its own volume "tmp" there on newer releases. */
export const temporary = { name: 'temporary', mountPath: '/tmp' };

const metrics: WorkloadVolume = {
  name: 'metrics',
  mountPath: metricsFolder,
  source: { emptyDir: { sizeLimit: '256Mi' } },
};

/** What layers ask for, and what the chart forgets. */
export function volumesOf({
  volumes: asked,
  metricsPath,
}: Workload): WorkloadVolume[] {
  // The root file system is read-only on newer releases.
  return metricsPath ? [...asked, metrics] : asked;
}

/** The pod's volumes. */
export function volumes(workload: Workload, release: Release) {
  return [
    ...podVolumes(volumesOf(workload)),
    ...(release.traits.mountsTemporaryFolder
      ? []
      : [{ name: temporary.name, emptyDir: { sizeLimit: '5Gi' } }]),
  ];
}

/** Where the server sees them. */
export function volumeMounts(workload: Workload, release: Release) {
  return [
    ...mounts(volumesOf(workload)),
    ...(release.traits.mountsTemporaryFolder ? [] : [temporary]),
  ];
}
