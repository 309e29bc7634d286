import { createApiRef } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  InstancesResponse,
  ModelsResponse,
  PlatformsResponse,
  PreviewResponse,
  RequestsResponse,
  TrackedRequest,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/**
 * What the browser asks the MLflow backend. Entities are named by their full
 * reference, e.g. `component:default/mlflow-fraud`.
 *
 * Every method throws a `ResponseError` when the backend refuses or fails.
 *
 * @public
 */
export interface MlflowApi {
  /** State of the MLflow instances of an entity. */
  getInstances(entityRef: string): Promise<InstancesResponse>;
  /** Registered models, aliases and aliased versions of an entity. */
  getModels(entityRef: string): Promise<ModelsResponse>;
  /** Platforms that a new server can be deployed to. */
  getPlatforms(): Promise<PlatformsResponse>;
  /** What the answers of the form would produce; nothing is written. */
  previewDeployment(
    answers: JsonObject,
    options?: { signal?: AbortSignal },
  ): Promise<PreviewResponse>;
  /** Requests whose change is not merged, or not in the catalog yet. */
  getRequests(): Promise<RequestsResponse>;
  /** One request, also after its entity is in the catalog. */
  getRequest(id: string): Promise<TrackedRequest>;
}

/**
 * Key of the {@link MlflowApi}, to use it or to replace it.
 *
 * @public
 */
export const mlflowApiRef = createApiRef<MlflowApi>().with({
  id: 'plugin.mlflow.client',
  pluginId: 'mlflow',
});
