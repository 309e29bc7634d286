import type { Layer } from '../layer';
import { layers as ownLayers } from '../layers';
import type { Platform } from '../platform';
import type { Product } from '../product';
import { products as ownProducts } from '../products';
import { chooseLayers } from './chooseLayers';
import { chooseProduct } from './choices';
import type { SettledLayer } from './combination';
import type { Problems } from './Problems';

/** The layers of a platform for one product it offers, before any answer. */
export function chooseOfferedLayers(
  platform: Platform,
  productId: string,
  outside: { layers?: Layer[]; products?: Product[] },
  problems: Problems,
): SettledLayer[] {
  const offered = {
    layers: [...ownLayers, ...(outside.layers ?? [])],
    products: [...ownProducts, ...(outside.products ?? [])],
  };
  const choice = chooseProduct(
    { product: productId },
    platform,
    offered.products,
    problems,
  );
  if (!choice) {
    return [];
  }
  const { product, offer } = choice;
  const releases = product.releases.filter(({ version }) =>
    offer.releases.includes(version),
  );
  return chooseLayers(platform, { product, releases }, offered, problems);
}
