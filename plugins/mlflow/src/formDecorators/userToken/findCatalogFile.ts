import {
  ANNOTATION_LOCATION,
  parseEntityRef,
  parseLocationRef,
} from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';
import type { JsonValue } from '@backstage/types';

/** The address of the file that the catalog read the chosen entity from. */
export async function findCatalogFile(
  catalogApi: CatalogApi,
  choice: JsonValue | undefined,
): Promise<string | undefined> {
  if (typeof choice !== 'string') {
    return undefined;
  }
  const entity = await catalogApi.getEntityByRef(
    parseEntityRef(choice, { defaultKind: 'component' }),
  );
  const location = entity?.metadata.annotations?.[ANNOTATION_LOCATION];
  const { type, target } = location
    ? parseLocationRef(location)
    : { type: 'nothing', target: '' };
  return type === 'url' ? target : undefined;
}
