import type { Platform } from '../platform';
import { chooseLayers } from './chooseLayers';
import { chooseProduct } from './choices';
import type { SettledLayer } from './combination';
import { offeredWith, type Offered } from './offered';
import type { Problems } from './Problems';

/** The layers of a platform for one product it offers, before any answer. */
export function chooseOfferedLayers(
  platform: Platform,
  productId: string,
  outside: Partial<Offered>,
  problems: Problems,
): SettledLayer[] {
  const offered = offeredWith(outside);
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
