import type { BundleContent } from '../bundle';
import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { imageIsRecent } from './image-is-recent';

function recommending(bundle: BundleContent, recommended: string) {
  const { deployment } = bundle;
  const { product } = deployment;
  const securityFloor = { ...product.securityFloor, recommended };
  return {
    ...bundle,
    deployment: { ...deployment, product: { ...product, securityFloor } },
  };
}

describe('the rule image-is-recent', () => {
  it.each(
    behavioursOf(imageIsRecent, {
      objectsToExample: true,
      accepts: {
        'the recommended version': bundle => recommending(bundle, '3.17.2'),
      },
      refuses: {
        'a version between refused and recommended': {
          change: bundle =>
            upstreamValues(recommending(bundle, '3.17.0'), {
              image: { tag: 'v3.15.1-full' },
            }),
          naming: 'v3.15.1-full',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
