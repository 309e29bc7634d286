import { behavioursOf } from '../__testUtils__/behavioursOf';
import { migrationImage, upstreamValues } from '../__testUtils__/editBundle';
import { imageIsPinned } from './image-is-pinned';

describe('the rule image-is-pinned', () => {
  it.each(
    behavioursOf(imageIsPinned, {
      accepts: {
        'a digest': bundle =>
          upstreamValues(bundle, {
            initContainers: [
              { name: 'wait', image: `busybox@sha256:${'a'.repeat(64)}` },
            ],
          }),
      },
      refuses: {
        'the tag latest': {
          change: bundle =>
            upstreamValues(bundle, { image: { tag: 'latest' } }),
          naming: ':latest',
        },
        'a branch as the tag of the migration': {
          change: bundle =>
            migrationImage(bundle, 'ghcr.io/mlflow/mlflow:main'),
          naming: ':main',
        },
        'an init container without a tag': {
          change: bundle =>
            upstreamValues(bundle, {
              initContainers: [{ name: 'wait', image: 'busybox' }],
            }),
          naming: 'busybox',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
