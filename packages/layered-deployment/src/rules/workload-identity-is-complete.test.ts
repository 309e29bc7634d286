import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { workloadIdentityIsComplete } from './workload-identity-is-complete';

describe('the rule workload-identity-is-complete', () => {
  it.each(
    behavioursOf(workloadIdentityIsComplete, {
      refuses: {
        'a pod without the label': {
          change: bundle => upstreamValues(bundle, { extraPodLabels: null }),
          naming: 'a pod label',
        },
        'another ServiceAccount': {
          change: bundle =>
            upstreamValues(bundle, { serviceAccount: { name: 'default' } }),
          naming: 'ServiceAccount',
        },
        'a storage key, which would win': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { AZURE_STORAGE_ACCESS_KEY: 'x' },
            }),
          naming: 'AZURE_STORAGE_ACCESS_KEY',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
