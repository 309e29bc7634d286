import type { Answers } from '../answers';
import type { Image } from '../image';
import { forEnvironment } from '../perEnvironment';
import type { Platform, Size } from '../platform';
import type { Product, Release } from '../product';
import type { Problems } from './Problems';
import { quoted } from './quoted';

type OfferedProduct = Platform['products'][number];

/** The product that the answers name, or the platform's first one. */
export function chooseProduct(
  answers: Pick<Answers, 'product'>,
  platform: Platform,
  products: Product[],
  problems: Problems,
): { product: Product; offer: OfferedProduct } | undefined {
  const offered = platform.products.map(({ id }) => id);
  const index = answers.product ? offered.indexOf(answers.product) : 0;
  if (index < 0) {
    problems.add(
      'answers.product',
      `the platform does not offer "${
        answers.product
      }": choose among ${offered.join(', ')}`,
    );
    return undefined;
  }
  const offer = platform.products[index];
  const product = products.find(({ id }) => id === offer.id);
  if (!product) {
    problems.add(
      `platform.products.${index}.id`,
      `there is no product "${offer.id}": choose ${quoted(
        products.map(({ id }) => id),
      )}`,
    );
    return undefined;
  }
  for (const version of offer.releases) {
    if (!product.releases.some(release => release.version === version)) {
      problems.add(
        `platform.products.${index}.releases`,
        `"${version}" is not a known release of ${
          product.id
        }: choose among ${product.releases
          .map(release => release.version)
          .join(', ')}`,
      );
    }
  }
  return { product, offer };
}

/** The releases that the environments use, each once; unknown ones left out. */
export function releasesInUse(
  answers: Answers,
  product: Product,
  offer: OfferedProduct,
): Release[] {
  const versions = answers.environments.map(
    environment =>
      forEnvironment(answers.advanced?.release, environment) ??
      offer.releases[0],
  );
  return product.releases.filter(({ version }) => versions.includes(version));
}

/** The release of one environment; the platform's first is the default. */
export function chooseRelease(
  answers: Answers,
  environment: string,
  product: Product,
  offer: OfferedProduct,
  problems: Problems,
): Release | undefined {
  const version =
    forEnvironment(answers.advanced?.release, environment) ?? offer.releases[0];
  if (!offer.releases.includes(version)) {
    problems.add(
      'answers.advanced.release',
      `the platform does not offer "${version}": choose among ${offer.releases.join(
        ', ',
      )}`,
    );
    return undefined;
  }
  return product.releases.find(release => release.version === version);
}

/** The image of one environment; an image of the platform comes first. */
export function chooseImage(
  answers: Answers,
  environment: string,
  product: Product,
  offer: OfferedProduct,
  problems: Problems,
): Image | undefined {
  const images = [...offer.images, ...product.images];
  const tag = forEnvironment(answers.advanced?.imageTag, environment);
  const image = tag
    ? images.find(candidate => candidate.tag === tag)
    : images.at(0);
  if (!image) {
    problems.add(
      'answers.advanced.imageTag',
      `nobody declared what the image "${tag}" can do: choose among ${images
        .map(candidate => candidate.tag)
        .join(', ')}`,
    );
  }
  return image;
}

/** The size preset of one environment. */
export function chooseSize(
  answers: Answers,
  environment: string,
  platform: Platform,
  problems: Problems,
): (Size & { name: string }) | undefined {
  const name = forEnvironment(answers.size, environment);
  if (name === undefined || !Object.hasOwn(platform.sizes, name)) {
    problems.add(
      typeof answers.size === 'object'
        ? `answers.size.${environment}`
        : 'answers.size',
      `${
        name === undefined ? 'is missing' : `"${name}" is not a size`
      } for the environment "${environment}": choose ${Object.keys(
        platform.sizes,
      ).join(' or ')}`,
    );
    return undefined;
  }
  return { ...platform.sizes[name], name };
}
