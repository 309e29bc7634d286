import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { MlflowRegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-node';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { ModelSource, toModelEntity } from '../entities';

/** The catalog does one mutation in one transaction. */
const ENTITIES_PER_MUTATION = 200;
/** Tells the catalog that entities of one name are the same provider's. */
const LOCATION_KEY = 'mlflow-models';

/** Changes entities of models step by step; unchanged ones cost no write. */
export class CatalogWriter {
  constructor(private readonly connection: EntityProviderConnection) {}

  /** @returns references of the entities, in the order of the models. */
  async put(
    models: readonly MlflowRegisteredModel[],
    source: ModelSource,
  ): Promise<string[]> {
    const entities = models.map(model => toModelEntity(model, source));
    for (const added of chunks(entities)) {
      await this.connection.applyMutation({
        type: 'delta',
        added: added.map(entity => ({ entity, locationKey: LOCATION_KEY })),
        removed: [],
      });
    }
    return entities.map(entity => stringifyEntityRef(entity));
  }

  async remove(entityRefs: readonly string[]): Promise<void> {
    for (const removed of chunks(entityRefs)) {
      await this.connection.applyMutation({
        type: 'delta',
        added: [],
        removed: removed.map(entityRef => ({
          entityRef,
          locationKey: LOCATION_KEY,
        })),
      });
    }
  }
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += ENTITIES_PER_MUTATION) {
    yield items.slice(start, start + ENTITIES_PER_MUTATION);
  }
}
