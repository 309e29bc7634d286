import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { mlflowApiRef, type AliasQuery, type ModelQuery } from '../api';
import { usePolling } from './usePolling';
import { useReadOnce } from './useReadOnce';

/** What to ask, and about whom: the entity of this page. */
export function useEntityApi() {
  const mlflowApi = useApi(mlflowApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  return { mlflowApi, entityRef };
}

/** The MLflow instances of the entity of this page, kept up to date. */
export function useInstances() {
  const { mlflowApi, entityRef } = useEntityApi();
  return usePolling(
    useCallback(
      () => mlflowApi.getInstances(entityRef),
      [mlflowApi, entityRef],
    ),
  );
}

/** What the entity of this page was deployed from, kept up to date. */
export function useDeployment() {
  const { mlflowApi, entityRef } = useEntityApi();
  return usePolling(
    useCallback(
      () => mlflowApi.getDeployment(entityRef),
      [mlflowApi, entityRef],
    ),
  );
}

/** The registered models of the entity of this page, kept up to date. */
export function useModels() {
  const { mlflowApi, entityRef } = useEntityApi();
  return usePolling(
    useCallback(() => mlflowApi.getModels(entityRef), [mlflowApi, entityRef]),
  );
}

/** What the portal saw of a model of the entity of this page. */
export function useHistory({ instance, model }: ModelQuery) {
  const { mlflowApi, entityRef } = useEntityApi();
  return usePolling(
    useCallback(
      () => mlflowApi.getHistory(entityRef, { instance, model }),
      [mlflowApi, entityRef, instance, model],
    ),
  );
}

/**
 * Which version an alias of a model of the entity of this page pointed to.
 *
 * @param at - ISO 8601
 */
export function useVersionAt(
  { instance, model, alias }: AliasQuery,
  at: string,
) {
  const { mlflowApi, entityRef } = useEntityApi();
  return usePolling(
    useCallback(
      () => mlflowApi.getVersionAt(entityRef, { instance, model, alias, at }),
      [mlflowApi, entityRef, instance, model, alias, at],
    ),
  );
}

/** Where a version of a model of the entity of this page came from. */
export function useLineage({ instance, model }: ModelQuery, version: string) {
  const { mlflowApi, entityRef } = useEntityApi();
  return useReadOnce(
    useCallback(
      () => mlflowApi.getLineage(entityRef, { instance, model, version }),
      [mlflowApi, entityRef, instance, model, version],
    ),
  );
}

/** What differs between two versions, e.g. `3,4`, of a model. */
export function useComparison(
  { instance, model }: ModelQuery,
  versions: string,
) {
  const { mlflowApi, entityRef } = useEntityApi();
  return useReadOnce(
    useCallback(
      () => mlflowApi.compareVersions(entityRef, { instance, model, versions }),
      [mlflowApi, entityRef, instance, model, versions],
    ),
  );
}

/** How a metric of the run of a version went. */
export function useMetricHistory(
  { instance, model }: ModelQuery,
  version: string,
  metric: string,
) {
  const { mlflowApi, entityRef } = useEntityApi();
  return useReadOnce(
    useCallback(
      () =>
        mlflowApi.getMetricHistory(entityRef, {
          ...{ instance, model, version, metric },
        }),
      [mlflowApi, entityRef, instance, model, version, metric],
    ),
  );
}
