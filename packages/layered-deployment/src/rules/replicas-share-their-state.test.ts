import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { replicasShareTheirState } from './replicas-share-their-state';

describeRule(replicasShareTheirState, {
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
});
