import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  CLAIMS_ANNOTATION,
  type KnownServer,
  type Platform,
} from '@mlflow-portal/layered-deployment';
import { liesInRepository } from './liesInRepository';

const KEY = `metadata.annotations.${CLAIMS_ANNOTATION}`;

/**
 * The servers of the catalog with the names they use. Read with a service's
 * own credentials: a name is taken also where the requester cannot see it.
 * Only servers in the repository of a platform count: an annotation from
 * elsewhere was reviewed by nobody and could block any name.
 *
 * @public
 */
export async function readKnownServers(
  catalog: CatalogService,
  credentials: BackstageCredentials,
  platforms: Pick<Platform, 'repository'>[],
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
      const { annotations = {} } = entity.metadata;
      const reviewed = platforms.some(({ repository }) =>
        liesInRepository(annotations[ANNOTATION_LOCATION], repository),
      );
      if (!reviewed) {
        continue;
      }
      servers.push({
        entityRef: stringifyEntityRef(entity),
        claims: annotations[CLAIMS_ANNOTATION].split(' ').filter(Boolean),
      });
    }
  }
  return servers;
}
