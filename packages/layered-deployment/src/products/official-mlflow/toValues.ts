import type { Image } from '../../image';
import type { Release } from '../../product';
import type { Workload } from '../../workload';
import { initContainers } from '../mlflow/initContainers';
import { scheduling } from '../mlflow/scheduling';
import { mounts, podVolumes, writableMounts } from '../mlflow/volumes';
import { environment } from './environment';
import { containerSecurity, podSecurity } from './security';
import { port } from './server';
import { stores } from './stores';

// The chart mounts it where the root file system is read-only.
const temporary = { name: 'tmp', mountPath: '/tmp' };

/** Writes a workload in the words of the chart of MLflow's repository. */
export function toValues(workload: Workload, _release: Release, image: Image) {
  const { artifacts, database, serverCertificate, volumes } = workload;
  const inits = initContainers(workload, image, {
    securityContext: containerSecurity,
    volumeMounts: [...writableMounts(volumes), temporary],
  });
  return {
    fullnameOverride: workload.name,
    image: {
      repository: image.repository,
      tag: image.tag,
      pullPolicy: 'IfNotPresent',
    },
    replicaCount: workload.replicas,
    // Migrations go one way, and no old server may write while one runs.
    deploymentStrategy: { type: 'Recreate' },
    ...scheduling(workload),
    serviceAccount: {
      create: !workload.serviceAccountName,
      automountServiceAccountToken: false,
      ...(workload.serviceAccountName && { name: workload.serviceAccountName }),
    },
    podLabels: workload.podLabels,
    ...(Object.keys(workload.podAnnotations).length && {
      podAnnotations: workload.podAnnotations,
    }),
    podSecurityContext: podSecurity,
    securityContext: containerSecurity,
    server: {
      value_options: {
        host: '0.0.0.0',
        port,
        workers: workload.workers,
        ...(workload.appName && { app_name: workload.appName }),
      },
      // Nobody may write into the pod in the store's stead.
      flag_options:
        artifacts?.access === 'direct' ? ['no_serve_artifacts'] : [],
    },
    mlflow: stores(database, artifacts),
    env: environment(workload),
    envFrom: workload.envFromSecrets.map(name => ({ secretRef: { name } })),
    resources: workload.resources,
    extraVolumes: podVolumes(volumes),
    extraVolumeMounts: mounts(volumes),
    ...(inits.length && { extraInitContainers: inits }),
    ...(serverCertificate && {
      tls: { enabled: true, secretName: serverCertificate },
    }),
    service: {
      type: 'ClusterIP',
      annotations: workload.serviceAnnotations,
    },
    metrics: {
      enabled: workload.metricsPath !== undefined,
      path: workload.metricsPath ?? '/metrics',
    },
    // Each of these belongs to a layer, or to nobody.
    externalSecrets: { enabled: false },
    garbageCollection: { enabled: false },
    ingress: { enabled: false },
    networkPolicy: { enabled: false },
    serviceMonitor: { enabled: false },
    // Deleted with the Application: volumes of layers are not.
    storage: { enabled: false },
  };
}
