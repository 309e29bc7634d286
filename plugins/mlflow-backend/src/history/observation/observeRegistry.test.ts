import {
  MlflowClient,
  MlflowError,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { parseModels, stringifyModels } from '../store/Look';
import { Observation } from './Observation';
import { compareObservations } from './compareObservations';
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
    truncated: false,
    forbidden: new Set<string>(),
    /** Beyond the end of the list. */
    unlisted: new Set<string>(),
    now: 0,
    lookUps: [] as string[],
    last: undefined as Observation | undefined,
  };
  const client = {
    listRegisteredModels: async () => ({
      items: [...registry.listed].map(model),
      truncated: registry.truncated,
    }),
    getRegisteredModel: async (name: string) => {
      registry.lookUps.push(name);
      if (registry.forbidden.has(name)) {
        throw new MlflowError('forbidden', 'Permission denied');
      }
      return registry.unlisted.has(name) ? model(name) : undefined;
    },
  } as Partial<MlflowClient> as MlflowClient;
  return Object.assign(registry, {
    async look(): Promise<Observation> {
      registry.lookUps = [];
      registry.now += 100;
      const { observation } = await observeRegistry(
        client,
        registry.last,
        () => registry.now,
      );
      registry.last = {
        ...observation,
        ...parseModels(stringifyModels(observation)),
      };
      return registry.last;
    },
  });
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

describe('a look at an instance with more models than are looked at', () => {
  it('takes none for deleted or hidden that is beyond the end of the list', async () => {
    const names = namesFrom(0, 250);
    const registry = createRegistry();
    registry.listed = new Set(names);
    await registry.look();
    registry.truncated = true;
    registry.listed = new Set(['fraud']);
    registry.unlisted = new Set(names);

    for (let look = 0; look < 4; look++) {
      const before = registry.last;
      const next = await registry.look();
      expect(registry.lookUps).toHaveLength(100);
      expect(
        compareObservations('fraud-prod', before, next).filter(
          ({ kind }) => kind !== 'model-seen',
        ),
      ).toEqual([]);
    }
  });

  it('finds a deletion there in its turn, and says when it saw the model last', async () => {
    const names = namesFrom(0, 150);
    const registry = createRegistry();
    registry.listed = new Set(names);
    await registry.look();
    registry.truncated = true;
    registry.listed = new Set();
    registry.unlisted = new Set(names);
    const before = await registry.look();
    const [last] = names.slice(-1);
    registry.unlisted.delete(last);

    const next = await registry.look();

    expect(compareObservations('fraud-prod', before, next)).toMatchObject([
      { kind: 'model-deleted', model: last, notBefore: 100, notAfter: 300 },
    ]);
  });
});
