import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { databaseIsNotBundled } from './database-is-not-bundled';

describe('the rule database-is-not-bundled', () => {
  it.each(
    behavioursOf(databaseIsNotBundled, {
      refuses: {
        'the PostgreSQL of the chart': {
          change: bundle =>
            upstreamValues(bundle, { postgresql: { enabled: true } }),
          naming: 'postgresql',
        },
        'the object store of the chart': {
          change: bundle =>
            upstreamValues(bundle, { minio: { enabled: true } }),
          naming: 'minio',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
