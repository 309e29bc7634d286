import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CLAIMS_ANNOTATION,
  type KnownServer,
} from '@mlflow-portal/layered-deployment';

const KEY = `metadata.annotations.${CLAIMS_ANNOTATION}`;

/**
 * The servers of the catalog with the names they use. Read with a service's
 * own credentials: a name is taken also where the requester cannot see it.
 *
 * @public
 */
export async function readKnownServers(
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<KnownServer[]> {
  const servers: KnownServer[] = [];
  const pages = catalog.streamEntities(
    {
      filter: { [KEY]: CATALOG_FILTER_EXISTS },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
      ],
    },
    { credentials },
  );
  for await (const page of pages) {
    for (const entity of page) {
      const claims = entity.metadata.annotations?.[CLAIMS_ANNOTATION] ?? '';
      servers.push({
        entityRef: stringifyEntityRef(entity),
        claims: claims.split(' ').filter(Boolean),
      });
    }
  }
  return servers;
}
