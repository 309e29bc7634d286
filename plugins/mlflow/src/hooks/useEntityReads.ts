import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { mlflowApiRef, type AliasQuery, type ModelQuery } from '../api';
import { usePolling } from './usePolling';

/** The MLflow instances of the entity of this page, kept up to date. */
export function useInstances() {
  const mlflowApi = useApi(mlflowApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  return usePolling(
    useCallback(
      () => mlflowApi.getInstances(entityRef),
      [mlflowApi, entityRef],
    ),
  );
}

/** The registered models of the entity of this page, kept up to date. */
export function useModels() {
  const mlflowApi = useApi(mlflowApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  return usePolling(
    useCallback(() => mlflowApi.getModels(entityRef), [mlflowApi, entityRef]),
  );
}

/** What the portal saw of a model of the entity of this page. */
export function useHistory({ instance, model }: ModelQuery) {
  const mlflowApi = useApi(mlflowApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
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
  const mlflowApi = useApi(mlflowApiRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  return usePolling(
    useCallback(
      () => mlflowApi.getVersionAt(entityRef, { instance, model, alias, at }),
      [mlflowApi, entityRef, instance, model, alias, at],
    ),
  );
}
