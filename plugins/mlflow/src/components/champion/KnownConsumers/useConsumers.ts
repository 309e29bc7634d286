import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import type { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import useAsync from 'react-use/esm/useAsync';
import { consumersKey, readConsumers, type Consumers } from './readConsumers';

/** All names stand in one address. */
const MAXIMUM_MODELS = 50;

/** Who uses these models: nothing until it is known. */
export function useConsumers(
  models: readonly RegisteredModel[],
): Consumers | 'failed' | undefined {
  const catalogApi = useApi(catalogApiRef);
  const asked = models.slice(0, MAXIMUM_MODELS);
  const { value, error } = useAsync(
    async () =>
      asked.length > 0 ? readConsumers(catalogApi, asked) : new Map(),
    [catalogApi, asked.map(consumersKey).join()],
  );
  return error ? 'failed' : value;
}
