import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { basicAuthIsConfigured } from './basic-auth-is-configured';

describe('the rule basic-auth-is-configured', () => {
  it.each(
    behavioursOf(basicAuthIsConfigured, {
      refuses: {
        'the built-in users file': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_AUTH_CONFIG_PATH: null },
            }),
          naming: 'login',
        },
        'a file that nobody mounts': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_AUTH_CONFIG_PATH: '/elsewhere/auth.ini' },
            }),
          naming: 'from a Secret',
        },
        "the chart's own configuration": {
          change: bundle => upstreamValues(bundle, { auth: { enabled: true } }),
          naming: 'login',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
