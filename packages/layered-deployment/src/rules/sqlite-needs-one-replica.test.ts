import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { sqliteNeedsOneReplica } from './sqlite-needs-one-replica';

describe('the rule sqlite-needs-one-replica', () => {
  it.each(
    behavioursOf(sqliteNeedsOneReplica, {
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
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
