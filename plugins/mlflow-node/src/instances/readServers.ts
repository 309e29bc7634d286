import { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_SERVER_TYPE,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { namesInAnnotation } from './namesInAnnotation';
import { ownersOf } from './ownersOf';

/**
 * What the portal has to know of an MLflow server in the catalog.
 *
 * @public
 */
export interface MlflowServer {
  entityRef: string;
  /** Names of the instances that it claims to run. */
  instances: string[];
  owners: string[];
  /** Where its file lies; the catalog sets it, the file cannot. */
  location: string | undefined;
}

/**
 * Every MLflow server in the catalog, read with the plugin's own credentials:
 * who owns an instance must not depend on which servers a caller may see.
 *
 * @public
 */
export async function readServers(services: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<MlflowServer[]> {
  const { auth, catalog } = services;
  const servers: MlflowServer[] = [];
  const pages = catalog.streamEntities(
    {
      filter: { kind: 'Component', 'spec.type': MLFLOW_SERVER_TYPE },
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.annotations',
        'relations',
      ],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  for await (const page of pages) {
    servers.push(...page.map(toServer));
  }
  return servers;
}

function toServer(entity: Entity): MlflowServer {
  return {
    entityRef: stringifyEntityRef(entity),
    instances: namesInAnnotation(entity, MLFLOW_INSTANCE_ANNOTATION),
    owners: ownersOf(entity),
    location: entity.metadata.annotations?.[ANNOTATION_LOCATION],
  };
}
