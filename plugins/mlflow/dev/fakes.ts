import type { Entity } from '@backstage/catalog-model';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type { clusterAnswers } from '../src/__fixtures__/clusters';
import type { MlflowApi } from '../src/api';

/** A read that never ends. */
export const pending = () => new Promise<never>(() => {});

/** A read that the backend refuses with a status. */
export const failing = (statusCode: number) => async () => {
  throw Object.assign(new Error(), { name: 'ResponseError', statusCode });
};

/** A backend that never answers, but for what a scenario gives. */
export function fakeMlflowApi(answers: Partial<MlflowApi>): MlflowApi {
  return {
    getFleetServers: pending,
    getFleetChampions: pending,
    getInstances: pending,
    getModels: pending,
    getHistory: pending,
    getVersionAt: pending,
    searchModels: pending,
    getLineage: pending,
    getMetricHistory: pending,
    compareVersions: pending,
    getVersions: pending,
    getPreviousVersion: pending,
    checkPromotion: pending,
    promote: pending,
    requestPromotion: pending,
    getPromotionRequests: pending,
    approvePromotion: pending,
    rejectPromotion: pending,
    getDeployment: pending,
    getPlatforms: pending,
    previewDeployment: pending,
    getRequests: pending,
    getRequest: pending,
    ...answers,
  };
}

/** Clusters that answer with what was recorded. */
export function fakeKubernetesApi(
  answers: ReturnType<typeof clusterAnswers>,
): KubernetesApi {
  return {
    getClusters: async () => [],
    getCluster: async () => undefined,
    getWorkloadsByEntity: async () => answers.workloads,
    getObjectsByEntity: async () => answers.workloads,
    getCustomObjectsByEntity: async () => answers.applications,
    proxy: pending,
  };
}

/** No cluster of the workshop asks for a login. */
export const fakeKubernetesAuth = {
  decorateRequestBodyForAuth: async (_: string, body: { entity: Entity }) =>
    body,
  getCredentials: async () => ({}),
};
