import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { mlflowApiRef } from '../api';
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
