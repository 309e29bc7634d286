import { createApiRef } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  HistoryResponse,
  InstancesResponse,
  ModelsResponse,
  PlatformsResponse,
  PreviewResponse,
  RequestsResponse,
  TrackedRequest,
  VersionAtResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/**
 * One model of an entity.
 *
 * @public
 */
export interface ModelQuery {
  instance: string;
  model: string;
}

/**
 * One alias of a model of an entity.
 *
 * @public
 */
export interface AliasQuery extends ModelQuery {
  alias: string;
}

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
  /** What the portal saw of a model: its aliases, and when nobody looked. */
  getHistory(entityRef: string, query: ModelQuery): Promise<HistoryResponse>;
  /**
   * Which version an alias pointed to at a moment.
   *
   * @param query - `at` is ISO 8601
   */
  getVersionAt(
    entityRef: string,
    query: AliasQuery & { at: string },
  ): Promise<VersionAtResponse>;
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
