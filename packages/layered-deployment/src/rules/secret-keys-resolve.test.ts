import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, upstreamValues } from '../__testUtils__/editBundle';
import { secretKeysResolve } from './secret-keys-resolve';

describe('the rule secret-keys-resolve', () => {
  it.each(
    behavioursOf(secretKeysResolve, {
      refuses: {
        'a Secret that nobody makes': {
          change: bundle =>
            upstreamValues(bundle, {
              extraSecretNamesForEnvFrom: ['mlflow-flask'],
            }),
          naming: 'Secret mlflow-flask',
        },
        'a key that the Secret does not have': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { existingDatabaseSecret: { passwordKey: 'pass' } },
            }),
          naming: 'key pass of Secret mlflow-fraud-database',
        },
        'a variable without a key of the store': {
          change: bundle =>
            infraValues(bundle, {
              secrets: {
                externalSecrets: {
                  'mlflow-fraud-session': { keys: { session: undefined } },
                },
              },
            }),
          naming: 'session in mlflow-fraud-session',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
