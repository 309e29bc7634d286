import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { allowedHostsAreComplete } from './allowed-hosts-are-complete';

describeRule(allowedHostsAreComplete, {
  refuses: {
    'the public host alone': {
      change: bundle =>
        upstreamValues(bundle, {
          extraEnvVars: { MLFLOW_SERVER_ALLOWED_HOSTS: 'fraud.ml.example.com' },
        }),
      naming: 'mlflow-fraud.ml-fraud-prod.svc:*',
    },
    'origins left out': {
      change: bundle =>
        upstreamValues(bundle, {
          extraEnvVars: { MLFLOW_SERVER_CORS_ALLOWED_ORIGINS: null },
        }),
      naming: 'refuses its own pages on fraud.ml.example.com',
    },
    'any origin beside the right one': {
      change: bundle =>
        upstreamValues(bundle, {
          extraEnvVars: {
            MLFLOW_SERVER_CORS_ALLOWED_ORIGINS:
              'https://fraud.ml.example.com,*',
          },
        }),
      naming: 'any name',
    },
  },
});
