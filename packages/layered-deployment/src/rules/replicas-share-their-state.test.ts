import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { replicasShareTheirState } from './replicas-share-their-state';

describe('the rule replicas-share-their-state', () => {
  it.each(
    behavioursOf(replicasShareTheirState, {
      accepts: {
        'one replica with anything': bundle =>
          upstreamValues(bundle, {
            replicaCount: 1,
            extraSecretNamesForEnvFrom: [],
          }),
      },
      refuses: {
        'the random session key of the chart': {
          change: bundle =>
            upstreamValues(bundle, { extraSecretNamesForEnvFrom: [] }),
          naming: 'MLFLOW_FLASK_SERVER_SECRET_KEY',
        },
        'a later Secret that may override the key': {
          change: bundle =>
            upstreamValues(bundle, {
              extraSecretNamesForEnvFrom: ['mlflow-fraud-session', 'other'],
            }),
          naming: 'last',
        },
        'artifacts that are not shared': {
          change: bundle =>
            upstreamValues(bundle, {
              artifactRoot: { azureBlob: { enabled: false } },
            }),
          naming: 'object store',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
