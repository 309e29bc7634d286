import { useApi } from '@backstage/frontend-plugin-api';
import type { FleetServer } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback } from 'react';
import { mlflowApiRef, type MlflowApi } from '../api';
import { usePolling } from './usePolling';

/** Every server is probed for it. */
const INTERVAL_MS = 30_000;

/** Every MLflow server of the catalog with its state, kept up to date. */
export function useFleetServers() {
  const mlflowApi = useApi(mlflowApiRef);
  return usePolling(
    useCallback(() => readAll(mlflowApi), [mlflowApi]),
    undefined,
    INTERVAL_MS,
  );
}

async function readAll(mlflowApi: MlflowApi): Promise<FleetServer[]> {
  const servers: FleetServer[] = [];
  let cursor: string | undefined;
  do {
    const page = await mlflowApi.getFleetServers({ cursor });
    servers.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return servers;
}
