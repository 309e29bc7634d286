import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  OfferedProductSummary,
  PlatformSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { Platform, Product, Size } from '@mlflow-portal/layered-deployment';

type Choices = Pick<LayeredDeploymentService, 'getLayers' | 'getProducts'>;

/**
 * What the form shows of a platform. Everything else of it (clusters, stores,
 * folders) stays in the backend.
 *
 * @param choices - for the titles of what the platform names.
 */
export function toPlatformSummary(
  platform: Platform,
  choices: Choices,
): PlatformSummary {
  const layers = choices.getLayers();
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
    products: platform.products.flatMap(offer =>
      describeProduct(offer, choices.getProducts()),
    ),
    alternatives: Object.entries(platform.alternatives).map(
      ([concern, items]) => ({
        concern,
        items: Object.entries(items).map(([name, { title }]) => ({
          name,
          title,
        })),
      }),
    ),
    repositoryUrl: platform.repository.url,
    pullRequestAuthor: platform.repository.author,
    catalog: platform.repository.catalog,
    owners: Object.keys(platform.grants),
    identities: Object.fromEntries(
      Object.entries(platform.grants).map(([owner, { identities }]) => [
        owner,
        identities,
      ]),
    ),
  };
}

function describeProduct(
  offer: Platform['products'][number],
  products: Product[],
): OfferedProductSummary[] {
  const product = products.find(({ id }) => id === offer.id);
  return product
    ? [
        {
          id: product.id,
          title: product.title,
          traits: product.traits,
          releases: offer.releases,
          imageTags: [...offer.images, ...product.images].map(({ tag }) => tag),
        },
      ]
    : [];
}

function describeSize({ replicas, workers, limits }: Size): string {
  const memory = limits.memory ? `, ${limits.memory} of memory each` : '';
  return `${replicas} × ${workers} workers${memory}`;
}
