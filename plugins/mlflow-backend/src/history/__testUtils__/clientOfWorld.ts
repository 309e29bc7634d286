import {
  MlflowClient,
  MlflowError,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { World, WorldModel, WorldState } from './World';

const PAGE_LENGTH = 2;
const CALL_MS = 40;

/** The portal's client to a world, as far as the history uses it. */
export function clientOfWorld(world: World): MlflowClient {
  /** Time goes by, and things happen, also between the pages of a list. */
  function call(): WorldState {
    world.advance(CALL_MS);
    if (!world.state.running) {
      throw new MlflowError('unreachable', 'Nothing answered');
    }
    return world.state;
  }

  function page(offset: number): MlflowRegisteredModel[] {
    const { models, revoked } = call();
    return [...models]
      .filter(([name]) => !revoked.has(name))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .slice(offset, offset + PAGE_LENGTH)
      .map(([name, model]) => toAnswer(name, model));
  }

  const client: Partial<MlflowClient> = {
    async listRegisteredModels() {
      const items = new Map<string, MlflowRegisteredModel>();
      let found: MlflowRegisteredModel[];
      let offset = 0;
      do {
        found = page(offset);
        found.forEach(model => items.set(model.name, model));
        offset += PAGE_LENGTH;
      } while (found.length === PAGE_LENGTH);
      return { items: [...items.values()], truncated: false };
    },

    async getRegisteredModel(name) {
      const { models, revoked } = call();
      if (revoked.has(name)) {
        throw new MlflowError('forbidden', 'Permission denied');
      }
      const model = models.get(name);
      return model && toAnswer(name, model);
    },

    async getModelVersion(name, version) {
      call();
      const status = 'READY';
      return { name, version, createdAt: 0, status, tags: new Map() };
    },
  };
  return client as MlflowClient;
}

function toAnswer(name: string, model: WorldModel): MlflowRegisteredModel {
  return {
    name,
    createdAt: model.createdAt,
    lastUpdatedAt: model.updatedAt,
    tags: new Map(),
    aliases: [...model.aliases].map(([alias, version]) => ({ alias, version })),
    latestVersions: [],
  };
}
