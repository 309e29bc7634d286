import type { Platform } from '../platform';
import type { Product } from '../product';

/** A pattern of names, and the field of the platform that holds it. */
export interface NamePattern {
  text: string;
  field: string;
}

/**
 * The pattern of a kind of name for one product: the platform's offer of it
 * first, then the platform, then the product itself.
 */
export function patternOf(
  kind: keyof Product['patterns'],
  platform: Platform,
  product: Product,
): NamePattern {
  const index = platform.products.findIndex(({ id }) => id === product.id);
  const own = platform.products[index]?.patterns[kind];
  return own === undefined
    ? {
        text: platform.patterns[kind] ?? product.patterns[kind],
        field: `platform.patterns.${kind}`,
      }
    : { text: own, field: `platform.products.${index}.patterns.${kind}` };
}
