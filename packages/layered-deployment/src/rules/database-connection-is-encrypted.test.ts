import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { databaseConnectionIsEncrypted } from './database-connection-is-encrypted';

const mode = (PGSSLMODE: string | null) => ({ extraEnvVars: { PGSSLMODE } });

describe('the rule database-connection-is-encrypted', () => {
  it.each(
    behavioursOf(databaseConnectionIsEncrypted, {
      accepts: {
        'a connection that checks the name of the server': bundle =>
          upstreamValues(bundle, mode('verify-full')),
      },
      refuses: {
        'a connection that falls back': {
          change: bundle => upstreamValues(bundle, mode('prefer')),
          naming: 'prefer',
        },
        'a connection without a mode': {
          change: bundle => upstreamValues(bundle, mode(null)),
          naming: 'unset',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
