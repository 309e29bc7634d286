import type { Concern } from '../concerns';
import type { Prerequisite } from '../layer';

/** What one layer asks people to do before the merge. */
export interface LayerSteps {
  concern: Concern;
  steps: Prerequisite[];
  /** Steps of other layers, by id, that this one takes care of. */
  replaces: string[];
}

function rank({ concern }: LayerSteps): number {
  switch (concern) {
    case 'namespace':
    case 'identity':
      return 0;
    case 'secrets':
      return 1;
    default:
      return 2;
  }
}

/**
 * Steps in the order in which people can take them, which is not the order of
 * contribution: the layer of the secrets speaks last, knowing every request,
 * but its steps need an identity at most, and others need the secrets. A step
 * that makes what several others would make stands where the first of them
 * stood, before whatever builds on them.
 */
export function orderSteps(layers: LayerSteps[]): Prerequisite[] {
  const byConcern = [...layers]
    .sort((one, other) => rank(one) - rank(other))
    .flatMap(({ steps }) => steps);
  return layers.reduce((steps, { steps: own, replaces }) => {
    const others = steps.filter(step => !own.includes(step));
    const place = others.findIndex(({ id }) => replaces.includes(id));
    const placed =
      place < 0
        ? steps
        : [...others.slice(0, place), ...own, ...others.slice(place)];
    return placed.filter(({ id }) => !replaces.includes(id));
  }, byConcern);
}
