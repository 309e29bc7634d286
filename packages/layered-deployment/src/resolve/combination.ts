import type { Concern } from '../concerns';
import type { Companions, Layer } from '../layer';
import type { Product, Release } from '../product';

/** A layer with the settings that the platform gives it. */
export interface SettledLayer {
  concern: Concern;
  layer: Layer;
  settings: unknown;
}

/** What a bundle is made of: the choices whose fitting together is in question. */
export interface Combination {
  product: Product;
  releases: Release[];
  layers: SettledLayer[];
}

/** Two choices that cannot stand together. */
export interface Conflict {
  /** Who asks for something else. */
  asking: SettledLayer;
  /** The concern that must be settled differently. */
  concern: Concern | 'product';
  /** What stands there now. */
  found: string;
  /** Its id and traits. */
  foundWords: string[];
  /** Ids or traits of which one must be there. */
  wanted: string[];
}

/** Id and traits of a layer, by which others may ask for it. */
export function wordsOf({ layer, settings }: SettledLayer): string[] {
  return [layer.id, ...layer.traits(settings)];
}

/** Id and traits of a product and of one of its releases. */
export function productWords(product: Product, release: Release): string[] {
  return [
    product.id,
    ...product.traits,
    ...Object.keys(release.traits).filter(trait => release.traits[trait]),
  ];
}

function productConflicts(
  asking: SettledLayer,
  wanted: string[] | undefined,
  { product, releases }: Combination,
): Conflict[] {
  return releases
    .filter(release => {
      const words = productWords(product, release);
      return wanted && !wanted.some(word => words.includes(word));
    })
    .map(release => ({
      asking,
      concern: 'product' as const,
      found: `${product.id} ${release.version}`,
      foundWords: productWords(product, release),
      wanted: wanted ?? [],
    }));
}

function conflictsOf(combination: Combination): Conflict[] {
  return combination.layers.flatMap(asking => {
    const companions: Companions = asking.layer.worksWith(asking.settings);
    const refused = combination.layers.filter(other => {
      const wanted = companions[other.concern];
      return wanted && !wordsOf(other).some(word => wanted.includes(word));
    });
    return [
      ...productConflicts(asking, companions.product, combination),
      ...refused.map(other => ({
        asking,
        concern: other.concern,
        found: other.layer.id,
        foundWords: wordsOf(other),
        wanted: companions[other.concern] ?? [],
      })),
    ];
  });
}

const isSamePair = (one: Conflict, other: Conflict) =>
  one.asking.concern === other.concern && one.concern === other.asking.concern;

/**
 * Whether choices may stand together: the one definition, for the resolver, for
 * the preview and for the tests. A layer is refused by what it asks for and by
 * what the others ask of it; two that refuse each other are one conflict.
 */
export function findConflicts(combination: Combination): Conflict[] {
  return conflictsOf(combination).filter(
    (conflict, index, all) =>
      !all.slice(index + 1).some(later => isSamePair(conflict, later)),
  );
}
