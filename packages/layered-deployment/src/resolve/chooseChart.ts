import type { ChartLocation, Release } from '../product';
import { interpolate } from './interpolate';
import type { Problems } from './Problems';
import type { Offer } from './surroundings';

/** Where one release comes from: its owner, or the platform's copy of it. */
export function chooseChart(
  { product, offer, field }: Offer,
  release: Release,
  git: { repository: string; revision: string },
  problems: Problems,
): ChartLocation {
  const mirror = offer.chart;
  const own = release.chart ?? product.chart;
  if (!mirror) {
    return own;
  }
  if (mirror.kind === 'copy') {
    const path = interpolate(
      mirror.path,
      { release: release.version, product: product.id },
      variable =>
        problems.add(
          `${field}.chart.path`,
          `uses {${variable}}: it can use {release} and {product}`,
        ),
    );
    return { kind: 'git', ...git, path };
  }
  const name = mirror.name ?? (own.kind === 'git' ? undefined : own.name);
  if (!name) {
    problems.add(
      `${field}.chart.name`,
      `must be set: the chart of ${product.id} comes from Git, where it has no name of its own`,
    );
  }
  return { ...mirror, name: name ?? product.id };
}
