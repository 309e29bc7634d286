import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { artifactsAreProxied } from './artifacts-are-proxied';

describeRule(artifactsAreProxied, {
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
});
