import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import {
  approvalResponseSchema,
  comparisonResponseSchema,
  deploymentResponseSchema,
  fleetChampionsResponseSchema,
  fleetServersResponseSchema,
  historyResponseSchema,
  instancesResponseSchema,
  lineageResponseSchema,
  metricHistoryResponseSchema,
  modelSearchResponseSchema,
  modelsResponseSchema,
  platformsResponseSchema,
  previewResponseSchema,
  previousVersionResponseSchema,
  promotionCheckResponseSchema,
  promotionRequestSchema,
  promotionRequestsResponseSchema,
  promotionResponseSchema,
  requestsResponseSchema,
  trackedRequestSchema,
  versionAtResponseSchema,
  versionsResponseSchema,
  type ApprovalResponse,
  type ComparisonResponse,
  type DeploymentResponse,
  type FleetChampionsQuery,
  type FleetChampionsResponse,
  type FleetServersQuery,
  type FleetServersResponse,
  type HistoryResponse,
  type InstancesResponse,
  type LineageResponse,
  type MetricHistoryResponse,
  type ModelSearchQuery,
  type ModelSearchResponse,
  type ModelsResponse,
  type PlatformsResponse,
  type PreviewResponse,
  type PreviousVersionResponse,
  type PromotionBody,
  type PromotionCheckBody,
  type PromotionCheckResponse,
  type PromotionRequest,
  type PromotionRequestsResponse,
  type PromotionResponse,
  type RequestsResponse,
  type TrackedRequest,
  type VersionAtResponse,
  type VersionsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { z } from 'zod/v4';
import type { AliasQuery, MlflowApi, ModelQuery } from './MlflowApi';

type Query = Record<string, string | undefined>;

/**
 * Asks the MLflow backend over HTTP and checks the shape of its answers.
 *
 * @public
 */
export class MlflowClient implements MlflowApi {
  readonly #fetchApi: FetchApi;

  constructor(options: { fetchApi: FetchApi }) {
    this.#fetchApi = options.fetchApi;
  }

  getFleetServers(
    query: FleetServersQuery = {},
  ): Promise<FleetServersResponse> {
    return this.#request(
      `/fleet/servers${searchOf(query)}`,
      fleetServersResponseSchema,
    );
  }

  getFleetChampions(
    query: FleetChampionsQuery = {},
  ): Promise<FleetChampionsResponse> {
    return this.#request(
      `/fleet/champions${searchOf(query)}`,
      fleetChampionsResponseSchema,
    );
  }

  getInstances(entityRef: string): Promise<InstancesResponse> {
    return this.#read(entityRef, '/instances', instancesResponseSchema);
  }

  getModels(entityRef: string): Promise<ModelsResponse> {
    return this.#read(entityRef, '/models', modelsResponseSchema);
  }

  getHistory(entityRef: string, query: ModelQuery): Promise<HistoryResponse> {
    return this.#read(entityRef, '/history', historyResponseSchema, query);
  }

  getVersionAt(
    entityRef: string,
    query: AliasQuery & { at: string },
  ): Promise<VersionAtResponse> {
    return this.#read(
      entityRef,
      '/history/version',
      versionAtResponseSchema,
      query,
    );
  }

  searchModels(
    entityRef: string,
    query: ModelSearchQuery,
  ): Promise<ModelSearchResponse> {
    return this.#read(
      entityRef,
      '/models/search',
      modelSearchResponseSchema,
      query,
    );
  }

  getLineage(
    entityRef: string,
    query: ModelQuery & { version: string },
  ): Promise<LineageResponse> {
    return this.#read(
      entityRef,
      '/versions/lineage',
      lineageResponseSchema,
      query,
    );
  }

  getMetricHistory(
    entityRef: string,
    query: ModelQuery & { version: string; metric: string },
  ): Promise<MetricHistoryResponse> {
    return this.#read(
      entityRef,
      '/versions/metric-history',
      metricHistoryResponseSchema,
      query,
    );
  }

  compareVersions(
    entityRef: string,
    query: ModelQuery & { versions: string },
  ): Promise<ComparisonResponse> {
    return this.#read(
      entityRef,
      '/versions/compare',
      comparisonResponseSchema,
      query,
    );
  }

  getVersions(
    entityRef: string,
    query: ModelQuery & { cursor?: string },
  ): Promise<VersionsResponse> {
    return this.#read(entityRef, '/versions', versionsResponseSchema, query);
  }

  getPreviousVersion(
    entityRef: string,
    query: AliasQuery,
  ): Promise<PreviousVersionResponse> {
    return this.#read(
      entityRef,
      '/promotions/previous',
      previousVersionResponseSchema,
      query,
    );
  }

  checkPromotion(
    entityRef: string,
    body: PromotionCheckBody,
  ): Promise<PromotionCheckResponse> {
    return this.#request(
      `${entityPath(entityRef)}/promotions/check`,
      promotionCheckResponseSchema,
      post(body),
    );
  }

  promote(entityRef: string, body: PromotionBody): Promise<PromotionResponse> {
    return this.#request(
      `${entityPath(entityRef)}/promotions`,
      promotionResponseSchema,
      post(body),
    );
  }

  requestPromotion(
    entityRef: string,
    body: PromotionBody,
  ): Promise<PromotionRequest> {
    return this.#request(
      requestsPath(entityRef),
      promotionRequestSchema,
      post(body),
    );
  }

  getPromotionRequests(entityRef: string): Promise<PromotionRequestsResponse> {
    return this.#request(
      requestsPath(entityRef),
      promotionRequestsResponseSchema,
    );
  }

  approvePromotion(entityRef: string, id: string): Promise<ApprovalResponse> {
    return this.#request(
      `${requestsPath(entityRef)}/${encodeURIComponent(id)}/approve`,
      approvalResponseSchema,
      post({}),
    );
  }

  rejectPromotion(
    entityRef: string,
    id: string,
    reason: string,
  ): Promise<PromotionRequest> {
    return this.#request(
      `${requestsPath(entityRef)}/${encodeURIComponent(id)}/reject`,
      promotionRequestSchema,
      post({ reason }),
    );
  }

  getDeployment(entityRef: string): Promise<DeploymentResponse> {
    return this.#read(entityRef, '/deployment', deploymentResponseSchema);
  }

  getPlatforms(): Promise<PlatformsResponse> {
    return this.#request('/deployments/platforms', platformsResponseSchema);
  }

  previewDeployment(
    answers: JsonObject,
    options: { signal?: AbortSignal; entityRef?: string } = {},
  ): Promise<PreviewResponse> {
    return this.#request('/deployments/preview', previewResponseSchema, {
      signal: options.signal,
      ...post({ answers, entityRef: options.entityRef }),
    });
  }

  getRequests(): Promise<RequestsResponse> {
    return this.#request('/deployments/requests', requestsResponseSchema);
  }

  getRequest(id: string): Promise<TrackedRequest> {
    return this.#request(
      `/deployments/requests/${encodeURIComponent(id)}`,
      trackedRequestSchema,
    );
  }

  #read<T>(
    entityRef: string,
    path: string,
    schema: z.ZodType<T>,
    query: Query = {},
  ): Promise<T> {
    return this.#request(
      `${entityPath(entityRef)}${path}${searchOf(query)}`,
      schema,
    );
  }

  async #request<T>(
    path: string,
    schema: z.ZodType<T>,
    init?: RequestInit,
  ): Promise<T> {
    const response = await this.#fetchApi.fetch(`plugin://mlflow${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return schema.parse(await response.json());
  }
}

/** What is not set does not become a text in the address. */
function searchOf(query: Query): string {
  const set = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const segments = [kind.toLocaleLowerCase('en-US'), namespace, name];
  return `/entities/${segments.map(encodeURIComponent).join('/')}`;
}

function requestsPath(entityRef: string): string {
  return `${entityPath(entityRef)}/promotions/requests`;
}

function post(body: object): RequestInit {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}
