import type {
  KubernetesFetchError,
  ObjectsByEntityResponse,
} from '@backstage/plugin-kubernetes-common';
import { MLFLOW_ENVIRONMENT_LABEL } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { ClusterAnswers } from '../argocd';

interface KubernetesResource {
  metadata: { name?: string };
}

/** What one cluster would answer about recorded objects of `prod`. */
export function clusterAnswers(
  objects: {
    application?: KubernetesResource;
    deployments?: KubernetesResource[];
    pods?: KubernetesResource[];
    errors?: KubernetesFetchError[];
  } = {},
): Required<ClusterAnswers> {
  const { application, deployments = [], pods = [], errors = [] } = objects;
  const respond = (
    resources: ObjectsByEntityResponse['items'][number]['resources'],
  ) => ({
    items: [{ cluster: { name: 'west' }, resources, podMetrics: [], errors }],
  });
  return {
    applications: respond([
      {
        type: 'customresources',
        resources: application ? [ofProduction(application)] : [],
      },
    ]),
    workloads: respond([
      { type: 'deployments', resources: deployments.map(ofProduction) },
      { type: 'pods', resources: pods.map(ofProduction) },
    ]),
  };
}

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
function ofProduction<T extends KubernetesResource>(resource: T) {
  return {
    ...resource,
    metadata: {
      ...resource.metadata,
      labels: { [MLFLOW_ENVIRONMENT_LABEL]: 'prod' },
    },
  };
}
