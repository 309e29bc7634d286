import type { Image } from '../../image';
import type { Release } from '../../product';
import type { Workload } from '../../workload';
import { enginesPerWorker } from '../mlflow/engines';
import { scheduling } from '../mlflow/scheduling';
import { serverEnvironment } from '../mlflow/serverEnvironment';
import { artifactRoot } from './artifactRoot';
import { backendStore } from './backendStore';
import { initContainers } from './initContainers';
import { scaling } from './scaling';
import { containerSecurity, podSecurity } from './security';
import { server } from './server';
import { metricsFolder, volumeMounts, volumes } from './volumes';

/** Writes a workload in the words of the community chart. */
export function toValues(workload: Workload, release: Release, image: Image) {
  const inits = initContainers(workload, release, image);
  return {
    fullnameOverride: workload.name,
    image: {
      repository: image.repository,
      tag: image.tag,
      pullPolicy: 'IfNotPresent',
    },
    ...scaling(workload),
    ...scheduling(workload),
    // Migrations go one way, and no old server may write while one runs.
    strategy: { type: 'Recreate' },
    serviceAccount: workload.serviceAccountName
      ? { create: false, name: workload.serviceAccountName, automount: false }
      : { create: true, automount: false },
    extraPodLabels: workload.podLabels,
    ...(Object.keys(workload.podAnnotations).length && {
      podAnnotations: workload.podAnnotations,
    }),
    podSecurityContext: podSecurity,
    securityContext: containerSecurity(release),
    ...backendStore(workload.database),
    artifactRoot: artifactRoot(workload.artifacts),
    // The chart's logging option would start gunicorn, which lacks routes.
    ...(release.traits.logsThroughGunicorn && { log: { enabled: false } }),
    telemetry: { enabled: false },
    extraArgs: {
      workers: String(workload.workers),
      ...(workload.appName && { appName: workload.appName }),
      ...(workload.metricsPath && { exposePrometheus: metricsFolder }),
    },
    // Nobody may write into the pod in the store's stead.
    ...(workload.artifacts?.access === 'direct' && {
      extraFlags: ['noServeArtifacts'],
    }),
    extraEnvVars: serverEnvironment(
      workload,
      server(workload.name),
      enginesPerWorker(workload),
    ),
    extraSecretNamesForEnvFrom: workload.envFromSecrets,
    resources: workload.resources,
    extraVolumes: volumes(workload, release),
    extraVolumeMounts: volumeMounts(workload, release),
    ...(inits.length && { initContainers: inits }),
    ...(Object.keys(workload.serviceAnnotations).length && {
      service: { annotations: workload.serviceAnnotations },
    }),
    ingress: { enabled: false },
    serviceMonitor: { enabled: false },
  };
}
