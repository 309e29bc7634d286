import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MlflowServer,
  readServers,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ReadThroughCache } from '../cache';

/** Reads the servers of the catalog at most once per age, whoever asks. */
export function cachedServers(services: {
  auth: AuthService;
  catalog: CatalogService;
}): (maximumAgeMs: number) => Promise<MlflowServer[]> {
  const cache = new ReadThroughCache<MlflowServer[]>({
    // Each question says how old an answer it takes.
    maximumAgeMs: 0,
    maximumEntries: 1,
  });
  return async maximumAgeMs => {
    const { value } = await cache.get(
      'servers',
      () => readServers(services),
      maximumAgeMs,
    );
    return value;
  };
}
