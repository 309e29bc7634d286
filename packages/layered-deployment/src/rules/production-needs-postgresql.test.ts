import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { productionNeedsPostgresql } from './production-needs-postgresql';

describe('the rule production-needs-postgresql', () => {
  it.each(
    behavioursOf(productionNeedsPostgresql, {
      refuses: {
        'SQLite in an environment called prod': {
          change: bundle =>
            upstreamValues(bundle, {
              backendStore: { postgres: { enabled: false } },
            }),
          naming: 'prod is a production environment',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
