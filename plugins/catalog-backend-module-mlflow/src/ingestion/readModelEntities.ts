import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_MODEL_TYPE,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { modelInLocation } from '../entities';

/** An entity that was made of a model some time ago. */
export interface ModelEntity {
  entityRef: string;
  model: string;
}

/**
 * The entities of models that the catalog has, by their instances. The catalog
 * itself remembers what was put into it, over every restart.
 */
export async function readModelEntities(services: {
  auth: AuthService;
  catalog: CatalogService;
}): Promise<Map<string, ModelEntity[]>> {
  const { auth, catalog } = services;
  const pages = catalog.streamEntities(
    {
      filter: { kind: 'Resource', 'spec.type': MLFLOW_MODEL_TYPE },
      fields: [
        'kind',
        'metadata.namespace',
        'metadata.name',
        'metadata.annotations',
      ],
    },
    { credentials: await auth.getOwnServiceCredentials() },
  );
  const entities = new Map<string, ModelEntity[]>();
  for await (const page of pages) {
    for (const entity of page) {
      add(entities, entity);
    }
  }
  return entities;
}

function add(entities: Map<string, ModelEntity[]>, entity: Entity): void {
  const model = modelInLocation(entity);
  const instance = entity.metadata.annotations?.[MLFLOW_INSTANCE_ANNOTATION];
  if (model !== undefined && instance !== undefined) {
    const others = entities.get(instance) ?? [];
    others.push({ entityRef: stringifyEntityRef(entity), model });
    entities.set(instance, others);
  }
}
