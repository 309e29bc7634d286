import type { Layer, Prerequisite } from '../../src/layer';
import { resolve } from '../../src/resolve';
import { everyChoice, type Combination } from './everyChoice';

type Asked = Pick<Prerequisite, 'id' | 'title'>;

function holds({ choices }: Combination, layer: Layer): boolean {
  return choices.some(choice =>
    choice.kind === 'layer'
      ? choice.layer === layer
      : choice.application.layer === layer,
  );
}

/** What a layer asks for in one combination, in its first environment. */
function askedIn({ input }: Combination, layer: Layer): Asked[] {
  const { contribute } = layer;
  let asked: Asked[] | undefined;
  layer.contribute = context => {
    const contribution = contribute(context);
    asked ??= contribution.prerequisites ?? [];
    return contribution;
  };
  try {
    resolve(input);
  } finally {
    layer.contribute = contribute;
  }
  return asked ?? [];
}

/**
 * What somebody must prepare for a layer, each step once, in the words of an
 * example that has it.
 */
export function preparationOf(layer: Layer): Asked[] {
  const steps = new Map<string, string>();
  for (const combination of everyChoice()) {
    if (holds(combination, layer)) {
      for (const { id, title } of askedIn(combination, layer)) {
        const kind = id.replace(/^secret-.*/, 'secret-*');
        steps.set(kind, steps.get(kind) ?? title);
      }
    }
  }
  return [...steps].map(([id, title]) => ({ id, title }));
}
