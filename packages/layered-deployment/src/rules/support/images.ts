import type { BundleContent } from '../../bundle';
import type { Image } from '../../image';
import { mirrorImage } from '../../mirrorImage';
import { EnvironmentView } from './environmentViews';
import { textAt } from './yaml';

/** What is known of the image that an environment's files name. */
export function imageOf(
  bundle: BundleContent,
  { upstream, environment }: EnvironmentView,
): { reference: string; known?: Image } {
  const { platform, product } = bundle.deployment;
  const keys = product.imageKeys ?? {
    repository: ['image', 'repository'],
    tag: ['image', 'tag'],
  };
  const repository = textAt(upstream, ...keys.repository);
  const tag = textAt(upstream, ...keys.tag);
  const own = platform.products.find(({ id }) => id === product.id);
  return {
    reference: `${repository}:${tag}`,
    known: [...(own?.images ?? []), ...product.images].find(
      image =>
        image.tag === tag &&
        [
          image.repository,
          mirrorImage(image.repository, environment.workload.imageMirror),
        ].includes(repository ?? ''),
    ),
  };
}
