import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  EntityProviderConnection,
  EntityProviderMutation,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that has at once what a provider puts into it. */
export class CatalogForTests implements EntityProviderConnection {
  readonly entities = new Map<string, Entity>();
  readonly mutations: EntityProviderMutation[] = [];

  constructor(entities: readonly Entity[] = []) {
    entities.forEach(entity => this.#put(entity));
  }

  async applyMutation(mutation: EntityProviderMutation): Promise<void> {
    this.mutations.push(mutation);
    if (mutation.type === 'full') {
      throw new Error('Too large a step');
    }
    mutation.removed.forEach(removed => {
      if ('entityRef' in removed) {
        this.entities.delete(removed.entityRef);
      }
    });
    mutation.added.forEach(({ entity }) => this.#put(entity));
  }

  async refresh(): Promise<void> {}

  /** How plugins read it: as it is at the time. */
  service(): CatalogService {
    return catalogServiceMock.mock({
      streamEntities: (request, credentials) =>
        catalogServiceMock({
          entities: [...this.entities.values()],
        }).streamEntities(request, credentials),
    });
  }

  /** Names of the entities of models, in order. */
  get models(): string[] {
    return [...this.entities.values()]
      .filter(({ kind }) => kind === 'Resource')
      .map(({ metadata }) => metadata.name)
      .sort();
  }

  model(name: string): Entity | undefined {
    return this.entities.get(`resource:default/${name}`);
  }

  #put(entity: Entity): void {
    this.entities.set(stringifyEntityRef(entity), entity);
  }
}
