import type { ImageMirror } from './platformSettings';

const dockerHub = 'docker.io';

/** The registry of an image and the rest, as container runtimes read it. */
function splitReference(image: string): { registry: string; path: string } {
  const slash = image.indexOf('/');
  const first = image.slice(0, Math.max(slash, 0));
  if (first === 'localhost' || /[.:]/.test(first)) {
    return { registry: first, path: image.slice(slash + 1) };
  }
  return {
    registry: dockerHub,
    path: slash < 0 ? `library/${image}` : image,
  };
}

/**
 * An image as the platform's clusters pull it: the registry is replaced, the
 * path, tag and digest stay.
 *
 * @param image - such as `ghcr.io/mlflow/mlflow:v3.17.2-full`; without a
 * registry it is an image of Docker Hub
 * @public
 */
export function mirrorImage(
  image: string,
  mirror: ImageMirror | undefined,
): string {
  const { registry, path } = splitReference(image);
  const prefix = typeof mirror === 'object' ? mirror[registry] : mirror;
  return prefix && !image.startsWith(`${prefix}/`)
    ? `${prefix}/${path}`
    : image;
}
