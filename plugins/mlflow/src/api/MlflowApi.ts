import { createApiRef } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type {
  ApprovalResponse,
  ComparisonResponse,
  DeploymentResponse,
  FleetChampionsQuery,
  FleetChampionsResponse,
  FleetServersQuery,
  FleetServersResponse,
  HistoryResponse,
  InstancesResponse,
  LineageResponse,
  MetricHistoryResponse,
  ModelSearchQuery,
  ModelSearchResponse,
  ModelsResponse,
  PlatformsResponse,
  PreviousVersionResponse,
  PreviewResponse,
  PromotionBody,
  PromotionCheckBody,
  PromotionCheckResponse,
  PromotionRequest,
  PromotionRequestsResponse,
  PromotionResponse,
  RequestsResponse,
  TrackedRequest,
  VersionAtResponse,
  VersionsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/**
 * One model of an entity.
 *
 * @public
 */
export type ModelQuery = { instance: string; model: string };

/**
 * One alias of a model of an entity.
 *
 * @public
 */
export type AliasQuery = ModelQuery & { alias: string };

/**
 * What the browser asks the MLflow backend. Entities are named by their full
 * reference, e.g. `component:default/mlflow-fraud`.
 *
 * Every method throws a `ResponseError` when the backend refuses or fails.
 *
 * @public
 */
export interface MlflowApi {
  /** MLflow servers of the catalog with their state, a page at a time. */
  getFleetServers(query?: FleetServersQuery): Promise<FleetServersResponse>;
  /** Models of all servers with an alias, a page at a time, as last seen. */
  getFleetChampions(
    query?: FleetChampionsQuery,
  ): Promise<FleetChampionsResponse>;
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
  /** Registered models of an entity that fit, a page at a time. */
  searchModels(
    entityRef: string,
    query: ModelSearchQuery,
  ): Promise<ModelSearchResponse>;
  /** Where a version came from: run, data, code, signature. */
  getLineage(
    entityRef: string,
    query: ModelQuery & { version: string },
  ): Promise<LineageResponse>;
  /** How a metric of the run of a version went. */
  getMetricHistory(
    entityRef: string,
    query: ModelQuery & { version: string; metric: string },
  ): Promise<MetricHistoryResponse>;
  /**
   * What differs between two versions.
   *
   * @param query - `versions` are two numbers, e.g. `3,4`
   */
  compareVersions(
    entityRef: string,
    query: ModelQuery & { versions: string },
  ): Promise<ComparisonResponse>;
  /** Versions of a model, newest first, a page at a time. */
  getVersions(
    entityRef: string,
    query: ModelQuery & { cursor?: string },
  ): Promise<VersionsResponse>;
  /** Where an alias pointed before: what a rollback goes back to. */
  getPreviousVersion(
    entityRef: string,
    query: AliasQuery,
  ): Promise<PreviousVersionResponse>;
  /** What a promotion would meet now; nothing is moved. */
  checkPromotion(
    entityRef: string,
    body: PromotionCheckBody,
  ): Promise<PromotionCheckResponse>;
  /** Moves an alias. */
  promote(entityRef: string, body: PromotionBody): Promise<PromotionResponse>;
  /** Asks for a promotion that a second person has to approve. */
  requestPromotion(
    entityRef: string,
    body: PromotionBody,
  ): Promise<PromotionRequest>;
  /** What was asked for of the models of an entity. */
  getPromotionRequests(entityRef: string): Promise<PromotionRequestsResponse>;
  /** Approves what another person asked for, which moves the alias. */
  approvePromotion(entityRef: string, id: string): Promise<ApprovalResponse>;
  /** Rejects what another person asked for, or withdraws an own request. */
  rejectPromotion(
    entityRef: string,
    id: string,
    reason: string,
  ): Promise<PromotionRequest>;
  /** What a server was deployed from, or why that cannot be told. */
  getDeployment(entityRef: string): Promise<DeploymentResponse>;
  /** Platforms that a new server can be deployed to. */
  getPlatforms(): Promise<PlatformsResponse>;
  /**
   * What the answers of the form would produce; nothing is written.
   *
   * @param options - `entityRef` is the server that they change
   */
  previewDeployment(
    answers: JsonObject,
    options?: { signal?: AbortSignal; entityRef?: string },
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
