import type { Image } from '../../image';
import type { Release } from '../../product';
import type { Workload } from '../../workload';
import { mounts, podVolumes } from '../mlflow/volumes';
import { environment } from './environment';
import { workerRepository } from './images';
import { secretsOf } from './secrets';
import { containerSecurity, podSecurity } from './security';
import { clickhouse, objectStore, postgresql, redis } from './stores';

function fromSecret(name: string, key: string) {
  return { secretKeyRef: { name, key } };
}

function address({ publicHosts: [host] }: Workload): string {
  return host ? `https://${host}` : 'http://localhost:3000';
}

/** Number of pods of the web server. */
function webScaling({ autoscaling }: Workload) {
  return autoscaling
    ? {
        hpa: {
          enabled: true,
          minReplicas: autoscaling.minReplicas,
          maxReplicas: autoscaling.maxReplicas,
          targetCPUUtilizationPercentage: autoscaling.cpuUtilization,
        },
      }
    : {};
}

/** Writes a workload in the words of the chart of Langfuse. */
export function toValues(workload: Workload, _release: Release, image: Image) {
  const { application } = secretsOf(workload.name);
  const { scheduling, serviceAccountName } = workload;
  return {
    fullnameOverride: workload.name,
    langfuse: {
      salt: fromSecret(application.name, application.salt),
      encryptionKey: fromSecret(application.name, application.encryptionKey),
      nextauth: {
        url: address(workload),
        secret: fromSecret(application.name, application.session),
      },
      features: {
        telemetryEnabled: false,
        signUpDisabled: workload.env.AUTH_DISABLE_SIGNUP === 'true',
      },
      image: {
        tag: image.tag,
        pullPolicy: 'IfNotPresent',
        pullSecrets: scheduling.imagePullSecrets.map(name => ({ name })),
      },
      replicas: workload.replicas,
      resources: workload.resources,
      serviceAccount: {
        create: !serviceAccountName,
        automountServiceAccountToken: false,
        ...(serviceAccountName && { name: serviceAccountName }),
      },
      pod: {
        labels: workload.podLabels,
        annotations: workload.podAnnotations,
      },
      nodeSelector: scheduling.nodeSelector,
      tolerations: scheduling.tolerations,
      podSecurityContext: podSecurity,
      securityContext: containerSecurity,
      additionalEnv: environment(workload),
      additionalEnvFrom: workload.envFromSecrets.map(name => ({
        secretRef: { name },
      })),
      extraVolumes: podVolumes(workload.volumes),
      extraVolumeMounts: mounts(workload.volumes),
      ingress: { enabled: false },
      web: {
        image: { repository: image.repository },
        service: {
          type: 'ClusterIP',
          annotations: workload.serviceAnnotations,
        },
        // A disruption budget belongs to the layer of upkeep.
        pdb: { create: false },
        ...webScaling(workload),
      },
      worker: {
        image: { repository: workerRepository(image.repository) },
        pdb: { create: false },
      },
    },
    postgresql: postgresql(workload),
    clickhouse: clickhouse(workload),
    redis: redis(workload),
    s3: objectStore(workload),
  };
}
