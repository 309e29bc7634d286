import {
  RELATION_DEPENDENCY_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  getEntityRelations,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_MODEL_TYPE,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  type RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

const SHOWN_CONSUMERS = 5;
const REFERENCE = ['kind', 'metadata.name', 'metadata.namespace', 'relations'];

type ModelName = Pick<RegisteredModel, 'instance' | 'name'>;

/** Who uses a model, as far as the catalog knows. */
export interface ModelConsumers {
  /** The model's own entity, which shows all of them. */
  entityRef: string;
  shown: { entityRef: string; owner?: string }[];
  /** How many there are besides. */
  more: number;
}

/** By the names of instance and model; a model without an entity is left out. */
export type Consumers = ReadonlyMap<string, ModelConsumers>;

/** Names a model among those of several instances. */
export function consumersKey({ instance, name }: ModelName): string {
  return JSON.stringify([instance, name]);
}

/**
 * Who names the models in their annotations: the relations that the catalog
 * draws from them, read with two calls for all models.
 */
export async function readConsumers(
  catalogApi: CatalogApi,
  models: readonly ModelName[],
): Promise<Consumers> {
  const { items } = await catalogApi.getEntities({
    filter: {
      kind: 'Resource',
      'spec.type': MLFLOW_MODEL_TYPE,
      [annotation(MLFLOW_INSTANCE_ANNOTATION)]: unique(
        models.map(({ instance }) => instance),
      ),
      [annotation(MLFLOW_REGISTERED_MODELS_ANNOTATION)]: unique(
        models.map(({ name }) => name),
      ),
    },
    fields: [...REFERENCE, 'metadata.annotations'],
  });
  const found = items.map(entity => ({
    key: keyOf(entity),
    entityRef: stringifyEntityRef(entity),
    consumers: refsOf(entity, RELATION_DEPENDENCY_OF),
  }));
  const entityRefs = unique(
    found.flatMap(({ consumers }) => consumers.slice(0, SHOWN_CONSUMERS)),
  );
  const entities =
    entityRefs.length > 0
      ? await catalogApi.getEntitiesByRefs({ entityRefs, fields: REFERENCE })
      : { items: [] };
  // What the person may not see, or what is gone, is not among them.
  const visible = new Map(
    entities.items
      .filter(entity => entity !== undefined)
      .map(entity => [
        stringifyEntityRef(entity),
        {
          entityRef: stringifyEntityRef(entity),
          owner: refsOf(entity, RELATION_OWNED_BY).at(0),
        },
      ]),
  );
  return new Map(
    found.map(({ key, entityRef, consumers }) => [
      key,
      {
        entityRef,
        shown: consumers
          .slice(0, SHOWN_CONSUMERS)
          .flatMap(ref => visible.get(ref) ?? []),
        more: Math.max(consumers.length - SHOWN_CONSUMERS, 0),
      },
    ]),
  );
}

function keyOf({ metadata: { annotations = {} } }: Entity): string {
  return consumersKey({
    instance: annotations[MLFLOW_INSTANCE_ANNOTATION] ?? '',
    name: annotations[MLFLOW_REGISTERED_MODELS_ANNOTATION] ?? '',
  });
}

function refsOf(entity: Entity, relation: string): string[] {
  return getEntityRelations(entity, relation).map(ref =>
    stringifyEntityRef(ref),
  );
}

function annotation(key: string): string {
  return `metadata.annotations.${key}`;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
