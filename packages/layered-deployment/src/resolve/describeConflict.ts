import type { Layer } from '../layer';
import type { Product } from '../product';
import {
  productWords,
  wordsOf,
  type Conflict,
  type SettledLayer,
} from './combination';

/** What there is to choose among. */
export interface Offered {
  layers: Layer[];
  products: Product[];
}

const quoted = (words: string[]) => words.map(word => `"${word}"`).join(' or ');

/** A layer with the settings of each of its examples. */
function variantsOf(layer: Layer): { name: string; settled: SettledLayer }[] {
  return Object.entries(layer.examples).flatMap(([name, example]) => {
    const { success, data } = layer.settings.safeParse(example);
    const settled = { concern: layer.concern, layer, settings: data };
    return success ? [{ name, settled }] : [];
  });
}

const meets = (words: string[], wanted: string[]) =>
  words.some(word => wanted.includes(word));

/** What would do in the place of the choice that does not fit. */
function cures({ concern, found, wanted }: Conflict, offered: Offered) {
  if (concern === 'product') {
    return offered.products
      .filter(product =>
        product.releases.some(release =>
          meets(productWords(product, release), wanted),
        ),
      )
      .map(({ id }) => `"${id}"`);
  }
  return offered.layers
    .filter(layer => layer.concern === concern)
    .flatMap(layer => {
      const fitting = variantsOf(layer).find(({ settled }) =>
        meets(wordsOf(settled), wanted),
      );
      if (!fitting) {
        return [];
      }
      return layer.id === found
        ? [
            `"${found}" with other settings, as in its example "${fitting.name}"`,
          ]
        : [`"${layer.id}"`];
    });
}

/** Layers that could ask in place of the one that does, by what they ask. */
function replacements(
  { asking, concern, foundWords }: Conflict,
  { layers }: Offered,
): string[] {
  return layers
    .filter(
      layer => layer.concern === asking.concern && layer.id !== asking.layer.id,
    )
    .filter(layer =>
      variantsOf(layer).some(({ settled }) => {
        const wanted = layer.worksWith(settled.settings)[concern];
        return !wanted || meets(foundWords, wanted);
      }),
    )
    .map(({ id }) => id);
}

/** A conflict as a sentence that names both choices and what to pick instead. */
export function describeConflict(conflict: Conflict, offered: Offered): string {
  const { asking, concern, found, wanted } = conflict;
  const instead = cures(conflict, offered);
  const others = replacements(conflict, offered);
  return [
    `${asking.concern} "${asking.layer.id}" does not work with ${concern} "${found}": choose `,
    instead.length > 0 ? instead.join(' or ') : quoted(wanted),
    `, or another layer for ${asking.concern}`,
    others.length > 0 ? `, such as ${quoted(others)}` : '',
  ].join('');
}
