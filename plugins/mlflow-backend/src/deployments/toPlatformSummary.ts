import { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Layer, Platform, Size } from '@mlflow-portal/layered-deployment';

/**
 * What the form shows of a platform. Everything else of it (clusters, stores,
 * folders) stays in the backend.
 *
 * @param layers - for the titles of the layers that the platform names.
 */
export function toPlatformSummary(
  platform: Platform,
  layers: readonly Layer[],
): PlatformSummary {
  return {
    name: platform.name,
    title: platform.title,
    description: platform.description,
    environments: Object.keys(platform.environments),
    sizes: Object.entries(platform.sizes).map(([name, size]) => ({
      name,
      description: size.description ?? describeSize(size),
    })),
    layers: Object.entries(platform.layers).map(([concern, { use }]) => ({
      concern,
      title:
        layers.find(layer => layer.concern === concern && layer.id === use)
          ?.title ?? use,
    })),
    catalog: platform.repository.catalog,
    owners: Object.keys(platform.grants),
  };
}

function describeSize({ replicas, workers, limits }: Size): string {
  const memory = limits.memory ? `, ${limits.memory} of memory each` : '';
  return `${replicas} × ${workers} workers${memory}`;
}
