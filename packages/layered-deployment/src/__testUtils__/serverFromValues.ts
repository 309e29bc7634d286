import type { EnvironmentView } from '../rules/support/environmentViews';
import type { Manifest } from './manifest';
import { communityMlflow } from './serverObjects/communityMlflow';
import { langfuse } from './serverObjects/langfuse';
import { officialMlflow } from './serverObjects/officialMlflow';

const charts: Record<string, (view: EnvironmentView) => Manifest[]> = {
  'community-mlflow': communityMlflow,
  'official-mlflow': officialMlflow,
  langfuse,
};

/**
 * What the upstream chart of a product makes of its values, as far as the infra
 * chart depends on it: for machines that have no copy of the chart, and for more
 * bundles than anybody would render.
 */
export function serverFromValues(
  view: EnvironmentView,
  product = 'community-mlflow',
): Manifest[] {
  const chart = charts[product];
  if (!chart) {
    throw new Error(
      `Nobody wrote down what the chart of ${product} makes of its values`,
    );
  }
  return chart(view);
}
