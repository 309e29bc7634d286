import { findConflicts, type Combination } from '../../resolve/combination';
import { spaceOf, type Row, type Space } from '../covering/space';
import type { AnyChoice, Factor, LayerChoice, ProductChoice } from './choices';

/** The choices of a row, or of a part of one. */
export function choicesIn(factors: Factor[], row: Row): AnyChoice[] {
  return factors.flatMap(({ choices }, factor) =>
    row[factor] === -1 ? [] : [choices[row[factor]]],
  );
}

/** The layers among some choices. */
export function layersOf(choices: AnyChoice[]): LayerChoice[] {
  return choices.filter(
    (choice): choice is LayerChoice => choice.kind === 'layer',
  );
}

/** The product among some choices. */
export function productOf(choices: AnyChoice[]): ProductChoice | undefined {
  return choices.find(
    (choice): choice is ProductChoice => choice.kind === 'product',
  );
}

/** Choices as the resolver would judge them. */
export function combinationOf(
  choices: AnyChoice[],
  anyProduct: ProductChoice,
): Combination {
  const chosen = productOf(choices);
  return chosen
    ? {
        product: chosen.product,
        releases: [chosen.release],
        layers: [...layersOf(choices), chosen.application],
      }
    : // Without releases, no layer objects to the product.
      { product: anyProduct.product, releases: [], layers: layersOf(choices) };
}

/**
 * The space of combinations. What fits is what `findConflicts`, the resolver's
 * own definition, has nothing against; it judges choices in pairs.
 */
export function combinationSpace(factors: Factor[]): Space {
  const [anyProduct] = factors.flatMap(({ choices }) =>
    choices.filter(
      (choice): choice is ProductChoice => choice.kind === 'product',
    ),
  );
  return spaceOf(
    factors.map(({ choices }) => choices.length),
    (one, other) =>
      findConflicts(
        combinationOf(
          [one, other].map(
            ({ factor, value }) => factors[factor].choices[value],
          ),
          anyProduct,
        ),
      ).length === 0,
  );
}
