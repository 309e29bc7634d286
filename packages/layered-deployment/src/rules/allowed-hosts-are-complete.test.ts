import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { allowedHostsAreComplete } from './allowed-hosts-are-complete';

describe('the rule allowed-hosts-are-complete', () => {
  it.each(
    behavioursOf(allowedHostsAreComplete, {
      refuses: {
        'the public host alone': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: {
                MLFLOW_SERVER_ALLOWED_HOSTS: 'fraud.ml.example.com',
              },
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
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
