import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { artifactsAreProxied } from './artifacts-are-proxied';

describe('the rule artifacts-are-proxied', () => {
  it.each(
    behavioursOf(artifactsAreProxied, {
      refuses: {
        'clients that write past the server': {
          change: bundle =>
            upstreamValues(bundle, {
              artifactRoot: { proxiedArtifactStorage: false },
            }),
          naming: 'past the server',
        },
        'two stores': {
          change: bundle =>
            upstreamValues(bundle, {
              artifactRoot: { s3: { enabled: true, bucket: 'models' } },
            }),
          naming: 's3',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
