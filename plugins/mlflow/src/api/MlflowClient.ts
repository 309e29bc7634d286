import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { FetchApi } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import {
  historyResponseSchema,
  instancesResponseSchema,
  modelsResponseSchema,
  platformsResponseSchema,
  previewResponseSchema,
  requestsResponseSchema,
  trackedRequestSchema,
  versionAtResponseSchema,
  type HistoryResponse,
  type InstancesResponse,
  type ModelsResponse,
  type PlatformsResponse,
  type PreviewResponse,
  type RequestsResponse,
  type TrackedRequest,
  type VersionAtResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { z } from 'zod/v4';
import type { AliasQuery, MlflowApi, ModelQuery } from './MlflowApi';

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

  getInstances(entityRef: string): Promise<InstancesResponse> {
    return this.#request(
      `${entityPath(entityRef)}/instances`,
      instancesResponseSchema,
    );
  }

  getModels(entityRef: string): Promise<ModelsResponse> {
    return this.#request(
      `${entityPath(entityRef)}/models`,
      modelsResponseSchema,
    );
  }

  getHistory(entityRef: string, query: ModelQuery): Promise<HistoryResponse> {
    return this.#request(
      `${entityPath(entityRef)}/history?${new URLSearchParams({ ...query })}`,
      historyResponseSchema,
    );
  }

  getVersionAt(
    entityRef: string,
    query: AliasQuery & { at: string },
  ): Promise<VersionAtResponse> {
    const path = `${entityPath(entityRef)}/history/version`;
    return this.#request(
      `${path}?${new URLSearchParams({ ...query })}`,
      versionAtResponseSchema,
    );
  }

  getPlatforms(): Promise<PlatformsResponse> {
    return this.#request('/deployments/platforms', platformsResponseSchema);
  }

  previewDeployment(
    answers: JsonObject,
    options: { signal?: AbortSignal } = {},
  ): Promise<PreviewResponse> {
    return this.#request('/deployments/preview', previewResponseSchema, {
      signal: options.signal,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ answers }),
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

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const segments = [kind.toLocaleLowerCase('en-US'), namespace, name];
  return `/entities/${segments.map(encodeURIComponent).join('/')}`;
}
