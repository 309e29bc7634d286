import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { productionNeedsPostgresql } from './production-needs-postgresql';

describeRule(productionNeedsPostgresql, {
  refuses: {
    'SQLite in an environment called prod': {
      change: bundle =>
        upstreamValues(bundle, {
          backendStore: { postgres: { enabled: false } },
        }),
      naming: 'prod is a production environment',
    },
  },
});
