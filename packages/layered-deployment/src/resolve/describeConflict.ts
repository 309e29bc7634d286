import type { Concern } from '../concerns';
import type { Layer } from '../layer';
import {
  findConflicts,
  type Combination,
  type Conflict,
  type SettledLayer,
} from './combination';
import type { Offered } from './offered';
import { quoted } from './quoted';

/** A layer with the settings of each of its examples. */
function variantsOf(layer: Layer): { name: string; settled: SettledLayer }[] {
  return Object.entries(layer.examples).flatMap(([name, example]) => {
    const { success, data } = layer.settings.safeParse(example);
    const settled = { concern: layer.concern, layer, settings: data };
    return success ? [{ name, settled }] : [];
  });
}

/** Whether a choice gets on with everything else that is chosen. */
function fits(combination: Combination, concern: Conflict['concern']) {
  return findConflicts(combination).every(
    conflict =>
      conflict.concern !== concern && conflict.asking.concern !== concern,
  );
}

const withLayer = (combination: Combination, settled: SettledLayer) => ({
  ...combination,
  layers: combination.layers.map(layer =>
    layer.concern === settled.concern ? settled : layer,
  ),
});

/** Products that would do in the place of the one that does not fit. */
function productCures(combination: Combination, { products }: Offered) {
  return products
    .filter(product =>
      product.releases.some(release =>
        fits({ ...combination, product, releases: [release] }, 'product'),
      ),
    )
    .map(({ id }) => `"${id}"`);
}

/** Layers that would do for a concern beside everything else that is chosen. */
function layerCures(
  concern: Concern,
  combination: Combination,
  { layers }: Offered,
): string[] {
  const current = combination.layers.find(layer => layer.concern === concern);
  return layers
    .filter(layer => layer.concern === concern)
    .flatMap(layer => {
      const fitting = variantsOf(layer).find(({ settled }) =>
        fits(withLayer(combination, settled), concern),
      );
      if (!fitting) {
        return [];
      }
      return layer.id === current?.layer.id
        ? [
            `"${layer.id}" with other settings, as in its example "${fitting.name}"`,
          ]
        : [`"${layer.id}"`];
    });
}

/**
 * A conflict as a sentence that names both choices and what to pick instead:
 * nothing that would only lead to the next conflict.
 */
export function describeConflict(
  conflict: Conflict,
  combination: Combination,
  offered: Offered,
): string {
  const { asking, concern, found, wanted } = conflict;
  const instead =
    concern === 'product'
      ? productCures(combination, offered)
      : layerCures(concern, combination, offered);
  const others = layerCures(asking.concern, combination, offered);
  const cures = [
    ...(instead.length > 0 ? [instead.join(' or ')] : []),
    ...(others.length > 0
      ? [`another layer for ${asking.concern}, such as ${others.join(' or ')}`]
      : []),
  ];
  const cure =
    cures.length > 0
      ? `choose ${cures.join(', or ')}`
      : `choose ${quoted(wanted)}, or another layer for ${
          asking.concern
        }; other choices must change with it`;
  return `${asking.concern} "${asking.layer.id}" does not work with ${concern} "${found}": ${cure}`;
}
