import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { mlflowApiRef } from '../api';
import { readAllPages } from '../utils';
import { usePolling } from './usePolling';

/** Every server is probed for it. */
const INTERVAL_MS = 30_000;

/** Every MLflow server of the catalog with its state, kept up to date. */
export function useFleetServers() {
  const mlflowApi = useApi(mlflowApiRef);
  return usePolling(
    useCallback(
      () => readAllPages(cursor => mlflowApi.getFleetServers({ cursor })),
      [mlflowApi],
    ),
    undefined,
    INTERVAL_MS,
  );
}
