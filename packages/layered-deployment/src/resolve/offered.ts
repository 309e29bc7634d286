import type { Layer } from '../layer';
import { layers } from '../layers';
import type { Product } from '../product';
import { products } from '../products';

/** What there is to choose from. */
export interface Offered {
  layers: Layer[];
  products: Product[];
}

/** The layers and products of this package, and those from outside. */
export function offeredWith(outside: Partial<Offered>): Offered {
  return {
    layers: [...layers, ...(outside.layers ?? [])],
    products: [...products, ...(outside.products ?? [])],
  };
}
