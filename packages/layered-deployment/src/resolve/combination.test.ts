import { z } from 'zod/v4';
import { defineLayer, type Layer, type LayerDefinition } from '../layer';
import { communityMlflow } from '../products/community-mlflow/product';
import { findConflicts, type Combination } from './combination';
import { describeConflict } from './describeConflict';

type Definition = Partial<LayerDefinition<z.ZodType, {}>>;

function aLayer(
  concern: Layer['concern'],
  id: string,
  definition: Definition = {},
): Layer {
  return defineLayer({
    concern,
    id,
    title: id,
    reason: 'a test',
    settings: z.strictObject({ open: z.boolean().default(false) }),
    ...definition,
  });
}

const switchable = {
  examples: { closed: {}, opened: { open: true } },
  traits: (settings: unknown) =>
    (settings as { open: boolean }).open ? ['public'] : [],
};
const road = aLayer('route', 'road', switchable);
const path = aLayer('route', 'path');
const lock = aLayer('authentication', 'lock', {
  worksWith: { route: ['public'] },
});
const key = aLayer('authentication', 'key');
const [oldRelease] = communityMlflow.releases;

function combine(...settled: [Layer, object?][]): Combination {
  return {
    product: communityMlflow,
    releases: [oldRelease],
    layers: settled.map(([layer, settings = {}]) => ({
      concern: layer.concern,
      layer,
      settings: layer.settings.parse(settings),
    })),
  };
}

function sentences(combination: Combination) {
  return findConflicts(combination).map(conflict =>
    describeConflict(conflict, combination, {
      layers: [road, path, lock, key],
      products: [communityMlflow],
    }),
  );
}

describe('findConflicts', () => {
  it('lets choices stand together that ask nothing of each other', () => {
    expect(findConflicts(combine([path], [key]))).toEqual([]);
  });

  it('takes an id or a trait, also one that the settings bring', () => {
    const byId = aLayer('authentication', 'x', {
      worksWith: { route: ['path'] },
    });
    expect(findConflicts(combine([path], [byId]))).toEqual([]);
    expect(findConflicts(combine([road, { open: true }], [lock]))).toEqual([]);
    expect(findConflicts(combine([road], [lock]))).toHaveLength(1);
  });

  it('asks by the settings of the layer that asks', () => {
    const careful = aLayer('authentication', 'careful', {
      worksWith: settings =>
        (settings as { open: boolean }).open ? { route: ['public'] } : {},
    });
    expect(findConflicts(combine([path], [careful]))).toEqual([]);
    expect(
      findConflicts(combine([path], [careful, { open: true }])),
    ).toHaveLength(1);
  });

  it('refuses two choices whichever of both asks', () => {
    const shy = aLayer('route', 'shy', {
      worksWith: { authentication: ['lock'] },
    });
    expect(findConflicts(combine([shy], [key]))).toEqual([
      expect.objectContaining({ concern: 'authentication', found: 'key' }),
    ]);
  });

  it('counts two choices that refuse each other once', () => {
    const shy = aLayer('route', 'shy', {
      worksWith: { authentication: ['key'] },
    });
    expect(findConflicts(combine([shy], [lock]))).toHaveLength(1);
  });

  it('asks of every release in use', () => {
    const modern = aLayer('upkeep', 'modern', {
      worksWith: { product: ['a-trait-of-no-release'] },
    });
    const combination = combine([modern]);
    const releases = communityMlflow.releases.slice(0, 2);
    expect(
      findConflicts({ ...combination, releases }).map(({ found }) => found),
    ).toEqual(releases.map(({ version }) => `community-mlflow ${version}`));
  });
});

describe('describeConflict', () => {
  it('names both choices, what fits instead, and who could ask instead', () => {
    expect(sentences(combine([path], [lock]))).toEqual([
      'authentication "lock" does not work with route "path": choose "road", or another layer for authentication, such as "key"',
    ]);
  });

  it('names the example whose settings would do', () => {
    expect(sentences(combine([road], [lock]))).toEqual([
      'authentication "lock" does not work with route "road": choose "road" with other settings, as in its example "opened", or another layer for authentication, such as "key"',
    ]);
  });

  it('names nothing that the other choices refuse', () => {
    const guarded = aLayer('network', 'guarded', {
      worksWith: { route: ['path'] },
    });
    expect(sentences(combine([path], [lock], [guarded]))).toEqual([
      'authentication "lock" does not work with route "path": choose another layer for authentication, such as "key"',
    ]);
    const strict = aLayer('network', 'strict', {
      worksWith: { authentication: ['lock'] },
    });
    expect(sentences(combine([path], [lock], [strict]))).toEqual([
      'authentication "lock" does not work with route "path": choose "road"',
    ]);
  });

  it('names the product that would do', () => {
    const choosy = aLayer('upkeep', 'choosy', {
      worksWith: { product: ['mlflow'] },
    });
    const other = { ...communityMlflow, id: 'other', traits: [] };
    const combination = { ...combine([choosy]), product: other };
    expect(sentences(combination)).toEqual([
      `upkeep "choosy" does not work with product "other ${oldRelease.version}": choose "community-mlflow"`,
    ]);
  });

  it('says what is wanted where nothing offers it', () => {
    const lost = aLayer('upkeep', 'lost', { worksWith: { dns: ['zone'] } });
    const dns = aLayer('dns', 'other');
    expect(sentences(combine([lost], [dns]))).toEqual([
      'upkeep "lost" does not work with dns "other": choose "zone", or another layer for upkeep; other choices must change with it',
    ]);
  });
});
