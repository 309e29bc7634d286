import { mirrorImage } from '../mirrorImage';
import { forEnvironment } from '../perEnvironment';
import type { Platform } from '../platform';
import type { Image } from '../image';
import type { Product } from '../product';
import type { Workload } from '../workload';
import type { Problems } from './Problems';
import { refusedOption } from './refusedOption';

type OfferedProduct = Platform['products'][number];

/** A product, and what the platform says of it in a field. */
export interface Offer {
  product: Product;
  offer: OfferedProduct;
  field: string;
}

function ofEnvironment<T extends string | number | boolean>(
  settings: Record<string, T | Record<string, T>>,
  environment: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([key, setting]) => {
      const value = forEnvironment(setting, environment);
      return value === undefined ? [] : [[key, String(value)]];
    }),
  );
}

/** What the platform wants of every object and pod of one environment. */
export function surroundings(platform: Platform, environment: string) {
  const place = platform.environments[environment];
  const images = place.images ?? platform.images;
  return {
    labels: ofEnvironment(platform.labels, environment),
    scheduling: {
      ...(place.scheduling ?? platform.scheduling),
      imagePullSecrets: images.pullSecrets,
    },
    imageMirror: images.mirror,
  } satisfies Partial<Workload>;
}

/** The platform's own variables for the server of one environment. */
export function serverOptions(
  { product, offer, field }: Offer,
  environment: string,
  problems: Problems,
): Record<string, string> {
  const options = ofEnvironment(offer.serverOptions, environment);
  for (const [name, value] of Object.entries(options)) {
    const reason = refusedOption(name, value, product);
    if (reason) {
      problems.add(`${field}.serverOptions.${name}`, reason);
    }
  }
  return options;
}

/** Refuses a variable that a layer sets as well: one of both would be lost. */
export function checkOptionsAreKept(
  options: Record<string, string>,
  { env }: Workload,
  { field }: Offer,
  problems: Problems,
) {
  for (const [name, value] of Object.entries(options)) {
    if (env[name] !== value) {
      problems.add(
        `${field}.serverOptions.${name}`,
        `a layer of this platform sets it to "${env[name]}": remove it here, or choose another layer`,
      );
    }
  }
}

/** The server's image as the clusters pull it; an own image is where it is. */
export function placeImage(
  image: Image,
  offer: OfferedProduct,
  mirror: Workload['imageMirror'],
): Image {
  return offer.images.includes(image)
    ? image
    : { ...image, repository: mirrorImage(image.repository, mirror) };
}
