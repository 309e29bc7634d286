import {
  MlflowClient,
  MlflowError,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { parseModels, stringifyModels } from './Look';
import { Observation } from './Observation';
import { observeRegistry } from './observeRegistry';

const model = (name: string) => ({
  name,
  createdAt: 7,
  lastUpdatedAt: 8,
  tags: new Map<string, string>(),
  aliases: [],
  latestVersions: [],
});

const namesFrom = (first: number, count: number) =>
  [...Array(count).keys()].map(index => `model-${1_000 + first + index}`);

/** A registry, and the looks at it as they come back from the database. */
function createRegistry() {
  const registry = {
    listed: new Set<string>(),
    forbidden: new Set<string>(),
    lookUps: [] as string[],
    last: undefined as Observation | undefined,
    async look(): Promise<Observation> {
      registry.lookUps = [];
      const seen = await observeRegistry(client, registry.last, () => 100);
      registry.last = { ...seen, ...parseModels(stringifyModels(seen)) };
      return registry.last;
    },
  };
  const client = {
    listRegisteredModels: async () => ({
      items: [...registry.listed].map(model),
      truncated: false,
    }),
    getRegisteredModel: async (name: string) => {
      registry.lookUps.push(name);
      if (registry.forbidden.has(name)) {
        throw new MlflowError('forbidden', 'Permission denied');
      }
      return undefined;
    },
  } as Partial<MlflowClient> as MlflowClient;
  return registry;
}

describe('a look at an instance with more hidden models than can be looked up', () => {
  const names = namesFrom(0, 150);

  async function createHidden() {
    const registry = createRegistry();
    registry.listed = new Set(['fraud', ...names]);
    await registry.look();
    registry.listed = new Set(['fraud']);
    registry.forbidden = new Set(names);
    const { hidden } = await registry.look();
    expect([...hidden.keys()].sort()).toEqual(names);
    return registry;
  }

  it('recognises a deletion at once', async () => {
    const registry = await createHidden();
    registry.listed.delete('fraud');

    const { models, hidden } = await registry.look();

    expect(models.size).toBe(0);
    expect(hidden.size).toBe(150);
    expect(hidden.has('fraud')).toBe(false);
  });

  it('asks for a hundred of them, and for each in its turn', async () => {
    const registry = await createHidden();
    const asked: string[] = [];
    for (let look = 0; look < 3; look++) {
      await registry.look();
      expect(registry.lookUps).toHaveLength(100);
      asked.push(...registry.lookUps);
    }

    for (const name of names) {
      expect(asked.filter(one => one === name)).toHaveLength(2);
    }
  });
});
