import { platformConcerns, type Concern } from '../../concerns';
import { layers } from '../../layers';
import { none } from '../../layers/none';
import type { Product, Release } from '../../product';
import { products } from '../../products';
import type { SettledLayer } from '../../resolve/combination';

/** A layer with the settings of one of its examples. */
export interface LayerChoice extends SettledLayer {
  kind: 'layer';
  /** `<layer>` or `<layer>/<example>`. */
  name: string;
  /** The settings as the platform would write them. */
  given: Record<string, unknown>;
}

/** A product at one release, with an example of its own settings. */
export interface ProductChoice {
  kind: 'product';
  /** `<product>@<release>`, with its example where it has several. */
  name: string;
  product: Product;
  release: Release;
  application: LayerChoice;
}

/** What one factor of the covering sets may be. */
export type AnyChoice = LayerChoice | ProductChoice;

/** One thing to choose, with everything that it may be. */
export interface Factor {
  name: Concern | 'product';
  choices: AnyChoice[];
}

function choicesOf(layer: SettledLayer['layer']): LayerChoice[] {
  return Object.entries(layer.examples).flatMap(
    ([example, given]): LayerChoice[] => {
      const settings = layer.settings.safeParse(given);
      return settings.success
        ? [
            {
              kind: 'layer',
              name: example === '' ? layer.id : `${layer.id}/${example}`,
              concern: layer.concern,
              layer,
              settings: settings.data,
              given,
            },
          ]
        : [];
    },
  );
}

/** Examples of layers that are no choices, because their settings are wrong. */
export function brokenExamples(): string[] {
  const own = products.flatMap(({ layer }) => layer ?? []);
  return [...layers, ...own].flatMap(layer =>
    Object.entries(layer.examples).flatMap(([example, given]) =>
      layer.settings.safeParse(given).success
        ? []
        : [`${layer.concern} "${layer.id}", example "${example}"`],
    ),
  );
}

const nothing = none('application', 'Nothing of its own', 'needs no more');

function productChoices(product: Product): ProductChoice[] {
  return product.releases.flatMap(release =>
    choicesOf(product.layer ?? nothing).map((application, _, all) => ({
      kind: 'product',
      name: [
        `${product.id}@${release.version}`,
        ...(all.length > 1 ? [application.name] : []),
      ].join(' '),
      product,
      release,
      application,
    })),
  );
}

/**
 * Everything that can be chosen: for each concern every example of every
 * layer, and every product at every release. It grows with the indexes.
 */
export function everyFactor(): Factor[] {
  return [
    ...platformConcerns.map(
      (concern): Factor => ({
        name: concern,
        choices: layers
          .filter(layer => layer.concern === concern)
          .flatMap(choicesOf),
      }),
    ),
    { name: 'product', choices: products.flatMap(productChoices) },
  ];
}

/** A row of a covering set in words. */
export function describeChoices(chosen: AnyChoice[]): string {
  return chosen
    .map(choice =>
      choice.kind === 'product'
        ? choice.name
        : `${choice.concern}=${choice.name}`,
    )
    .join(' ');
}
