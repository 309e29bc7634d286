import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { externalSecretsAreComplete } from './external-secrets-are-complete';

describe('the rule external-secrets-are-complete', () => {
  it.each(
    behavioursOf(externalSecretsAreComplete, {
      refuses: {
        'ExternalSecrets without a store': {
          change: bundle =>
            infraValues(bundle, { secrets: { store: { name: null } } }),
          naming: 'store',
        },
        'an ExternalSecret without a key': {
          change: bundle =>
            infraValues(bundle, {
              secrets: {
                externalSecrets: {
                  'mlflow-fraud-session': { keys: { session: null } },
                },
              },
            }),
          naming: 'mlflow-fraud-session reads no key',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
