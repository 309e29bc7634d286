import { ownClasses, type Classes } from '../covering/tuples';
import type { AnyChoice, Factor } from './choices';

/** Which choices of a factor count as one, from coarse to fine. */
export interface Kinds {
  /** The layer, or the product at one release. */
  layers: Classes;
  /**
   * The layer with what it offers and asks for: settings of one variant differ
   * in nothing that another layer could see.
   */
  variants: Classes;
  /** Every example. */
  examples: Classes;
}

function layerOf(choice: AnyChoice): string {
  return choice.kind === 'product'
    ? `${choice.product.id}@${choice.release.version}`
    : choice.layer.id;
}

function variantOf(choice: AnyChoice): string {
  if (choice.kind === 'product') {
    return choice.name;
  }
  const { layer, settings } = choice;
  return JSON.stringify([
    layer.id,
    layer.traits(settings),
    layer.worksWith(settings),
  ]);
}

function classesBy(
  factors: Factor[],
  signature: (choice: AnyChoice) => string,
): Classes {
  return factors.map(({ choices }) => {
    const signatures = choices.map(signature);
    const distinct = [...new Set(signatures)];
    return signatures.map(each => distinct.indexOf(each));
  });
}

/** The classes of all choices. */
export function kindsOf(factors: Factor[]): Kinds {
  return {
    layers: classesBy(factors, layerOf),
    variants: classesBy(factors, variantOf),
    examples: ownClasses(factors.map(({ choices }) => choices.length)),
  };
}
