import type { Answers } from '../answers';
import type { Layer } from '../layer';
import type { Platform } from '../platform';
import type { Problems } from './Problems';
import { quoted } from './quoted';
import { settleLayer } from './settleLayer';

type ChosenLayers = Platform['layers'];

const concernsOf = <T extends object>(map: T) =>
  Object.keys(map) as (keyof ChosenLayers)[];

/** Checks what a platform lets teams choose, before anybody chooses it. */
export function checkAlternatives(
  { alternatives }: Platform,
  layers: Layer[],
  problems: Problems,
) {
  for (const concern of concernsOf(alternatives)) {
    const choices = layers.filter(layer => layer.concern === concern);
    for (const [name, { title: _, use, ...settings }] of Object.entries(
      alternatives[concern] ?? {},
    )) {
      const field = `platform.alternatives.${concern}.${name}`;
      settleLayer({ field, choices, use, given: settings }, problems);
    }
  }
}

/** The layers of a platform with those that a team chose instead. */
export function withAlternatives(
  platform: Platform,
  answers: Answers,
  problems: Problems,
): Platform {
  const picked = answers.advanced?.layers ?? {};
  const chosen: ChosenLayers = {};
  for (const concern of concernsOf(picked)) {
    const offered = platform.alternatives[concern] ?? {};
    const name = picked[concern] ?? '';
    if (Object.hasOwn(offered, name)) {
      const { title: _, ...layer } = offered[name];
      chosen[concern] = layer;
    } else {
      const names = Object.keys(offered);
      problems.add(
        `answers.advanced.layers.${concern}`,
        names.length
          ? `the platform does not offer "${name}": choose ${quoted(
              names,
            )}, or leave it out`
          : `the platform leaves no choice for ${concern}: leave it out`,
      );
    }
  }
  return {
    ...platform,
    layers: { ...platform.layers, ...chosen },
    products: platform.products.map(product => ({
      ...product,
      // What the team chose goes before what the product alone has.
      layers: Object.fromEntries(
        Object.entries(product.layers).filter(
          ([concern]) => !Object.hasOwn(chosen, concern),
        ),
      ),
    })),
  };
}
