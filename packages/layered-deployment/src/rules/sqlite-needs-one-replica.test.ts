import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { sqliteNeedsOneReplica } from './sqlite-needs-one-replica';

describeRule(sqliteNeedsOneReplica, {
  example: 'try-out',
  refuses: {
    'a second replica': {
      change: bundle => upstreamValues(bundle, { replicaCount: 2 }),
      naming: 'sandbox',
    },
    'a rolling update': {
      change: bundle =>
        upstreamValues(bundle, { strategy: { type: 'RollingUpdate' } }),
      naming: 'SQLite',
    },
    'a database in memory': {
      change: bundle =>
        upstreamValues(bundle, {
          backendStore: { defaultSqlitePath: ':memory:' },
        }),
      naming: 'volume',
    },
    'an autoscaler': {
      change: bundle =>
        upstreamValues(bundle, { autoscaling: { enabled: true } }),
      naming: 'one replica',
    },
  },
});
