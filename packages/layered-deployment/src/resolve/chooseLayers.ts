import { concerns, type Concern } from '../concerns';
import type { Layer } from '../layer';
import { none } from '../layers/none';
import type { Platform } from '../platform';
import type { Product, Release } from '../product';
import { findConflicts, type SettledLayer } from './combination';
import { describeConflict } from './describeConflict';
import type { Offered } from './offered';
import type { Problems } from './Problems';
import { settleLayer } from './settleLayer';

const nothing = none(
  'application',
  'Nothing of its own',
  'the shared concerns are all it needs',
);

/** What settles a concern of which the platform says nothing, if not `none`. */
const unsaid: Partial<Record<Concern, string>> = {
  provisioning: 'commands',
  workspaces: 'off',
};

/** What the platform says about a concern, for one of its products. */
function offeredLayer(
  concern: Exclude<Concern, 'application'>,
  platform: Platform,
  product: Product,
) {
  const index = platform.products.findIndex(({ id }) => id === product.id);
  const own = platform.products[index]?.layers[concern];
  return own
    ? { layer: own, field: `platform.products.${index}.layers.${concern}` }
    : {
        layer: platform.layers[concern],
        field: `platform.layers.${concern}`,
      };
}

/** The layers to choose among, and what the platform says to the chosen one. */
function offerOf(
  concern: Concern,
  platform: Platform,
  product: Product,
  layers: Layer[],
): { field: string; choices: Layer[]; use: string; given: unknown } {
  if (concern === 'application') {
    const layer = product.layer ?? nothing;
    const index = platform.products.findIndex(({ id }) => id === product.id);
    return {
      field: `platform.products.${index}.settings`,
      choices: [layer],
      use: layer.id,
      given: platform.products[index]?.settings ?? {},
    };
  }
  const { layer, field } = offeredLayer(concern, platform, product);
  const { use, ...given } = layer ?? { use: unsaid[concern] ?? 'none' };
  return {
    field,
    choices: layers.filter(candidate => candidate.concern === concern),
    use,
    given,
  };
}

/** Finds the layer of every concern and checks its settings. */
export function chooseLayers(
  platform: Platform,
  choice: { product: Product; releases: Release[] },
  offered: Offered,
  problems: Problems,
): SettledLayer[] {
  const { layers } = offered;
  const chosen: SettledLayer[] = [];
  for (const concern of concerns) {
    const settled = settleLayer(
      offerOf(concern, platform, choice.product, layers),
      problems,
    );
    chosen.push(...(settled ? [settled] : []));
  }
  const combination = { ...choice, layers: chosen };
  for (const conflict of findConflicts(combination)) {
    const concern =
      conflict.concern === 'product'
        ? conflict.asking.concern
        : conflict.concern;
    const { field } = offerOf(concern, platform, choice.product, layers);
    problems.add(
      `${field}.use`,
      describeConflict(conflict, combination, offered),
    );
  }
  return chosen;
}
