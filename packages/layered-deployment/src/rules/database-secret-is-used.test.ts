import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { databaseSecretIsUsed } from './database-secret-is-used';

describeRule(databaseSecretIsUsed, {
  refuses: {
    'a Secret without a host': {
      change: bundle =>
        upstreamValues(bundle, { backendStore: { postgres: { host: null } } }),
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
});
