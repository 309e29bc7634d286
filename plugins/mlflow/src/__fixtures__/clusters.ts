import type {
  KubernetesFetchError,
  ObjectsByEntityResponse,
} from '@backstage/plugin-kubernetes-common';
import { MLFLOW_ENVIRONMENT_LABEL } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { ClusterAnswers } from '../argocd';

interface KubernetesResource {
  metadata: { name?: string };
}

/** What one cluster would answer about recorded objects of an environment. */
export function clusterAnswers(
  objects: {
    cluster?: string;
    environment?: string;
    application?: KubernetesResource;
    deployments?: KubernetesResource[];
    pods?: KubernetesResource[];
    cronJobs?: KubernetesResource[];
    errors?: KubernetesFetchError[];
  } = {},
): Required<ClusterAnswers> {
  const { cluster = 'west', environment = 'prod', errors = [] } = objects;
  const { application, deployments = [], pods = [], cronJobs = [] } = objects;
  const labelled = (resources: KubernetesResource[]) =>
    resources.map(resource => ofEnvironment(environment, resource));
  const respond = (
    resources: ObjectsByEntityResponse['items'][number]['resources'],
  ) => ({
    items: [{ cluster: { name: cluster }, resources, podMetrics: [], errors }],
  });
  return {
    applications: respond([
      {
        type: 'customresources',
        resources: labelled(application ? [application] : []),
      },
    ]),
    workloads: respond([
      { type: 'deployments', resources: labelled(deployments) },
      { type: 'pods', resources: labelled(pods) },
      { type: 'cronjobs', resources: labelled(cronJobs) },
    ]),
  };
}

/** What several clusters answer together. */
export function joined(
  ...answers: Required<ClusterAnswers>[]
): Required<ClusterAnswers> {
  return {
    applications: {
      items: answers.flatMap(({ applications }) => applications.items),
    },
    workloads: { items: answers.flatMap(({ workloads }) => workloads.items) },
  };
}

/** The pod as it is while a container waits for its configuration. */
export function waitingFor<T extends { status: object }>(
  pod: T,
  message: string,
  statuses: 'containerStatuses' | 'initContainerStatuses' = 'containerStatuses',
): T {
  const waiting = { reason: 'CreateContainerConfigError', message };
  return {
    ...pod,
    status: {
      ...pod.status,
      containerStatuses: [],
      initContainerStatuses: [],
      [statuses]: [{ state: { waiting } }],
    },
  };
}

/** The CronJob of backups, the newest of which succeeded. */
export const goodBackup = {
  metadata: { name: 'mlflow-fraud-backup' },
  spec: { schedule: '15 2 * * *' },
  status: {
    lastScheduleTime: '2026-11-21T02:15:00Z',
    lastSuccessfulTime: '2026-11-21T02:16:10Z',
  },
};

/** The CronJob of backups, the newest of which failed. */
export const failedBackup = {
  ...goodBackup,
  status: {
    ...goodBackup.status,
    lastSuccessfulTime: '2026-11-20T02:16:08Z',
  },
};

/** The Deployment as it is once its pods are, or are not, available. */
export function withAvailability<
  T extends { status: { conditions: { type: string; status: string }[] } },
>(deployment: T, status: 'True' | 'False'): T {
  return {
    ...deployment,
    status: {
      ...deployment.status,
      readyReplicas: status === 'True' ? 2 : 0,
      conditions: deployment.status.conditions.map(condition =>
        condition.type === 'Available' ? { ...condition, status } : condition,
      ),
    },
  };
}

// The recordings were made before the environment label was decided.
function ofEnvironment<T extends KubernetesResource>(
  environment: string,
  resource: T,
) {
  return {
    ...resource,
    metadata: {
      ...resource.metadata,
      labels: { [MLFLOW_ENVIRONMENT_LABEL]: environment },
    },
  };
}
