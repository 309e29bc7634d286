import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { backupCoversEveryDatabase } from './backup-covers-every-database';

describe('the rule backup-covers-every-database', () => {
  it.each([
    ...behavioursOf(backupCoversEveryDatabase, { refuses: {} }),
    ...behavioursOf(backupCoversEveryDatabase, {
      layers: { backup: { use: 'pg-dump' } },
      refuses: {
        'a backup without the users': {
          change: bundle =>
            infraValues(bundle, { backup: { databases: ['mlflow_fraud'] } }),
          naming: 'mlflow_fraud_auth',
        },
        'a backup without the way back': {
          change: bundle => ({
            ...bundle,
            files: bundle.files.filter(
              ({ path }) => !path.endsWith('/prod/RESTORE.md'),
            ),
          }),
          naming: 'RESTORE.md',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
