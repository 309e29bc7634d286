import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { databaseSecretIsUsed } from './database-secret-is-used';

describe('the rule database-secret-is-used', () => {
  it.each(
    behavioursOf(databaseSecretIsUsed, {
      refuses: {
        'a Secret without a host': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { postgres: { host: null } },
            }),
          naming: 'mlflow_fraud on pg-ml',
        },
        'a database without a Secret': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { existingDatabaseSecret: null },
            }),
          naming: 'Secret mlflow-fraud-database',
        },
        'a password among the values': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { postgres: { password: 'hunter2' } },
            }),
          naming: 'password',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
