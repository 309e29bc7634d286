import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { migrationImageIsServerImage } from './migration-image-is-server-image';

describe('the rule migration-image-is-server-image', () => {
  it.each(
    behavioursOf(migrationImageIsServerImage, {
      refuses: {
        "a migration with the chart's own version": {
          change: bundle =>
            upstreamValues(bundle, {
              initImages: { mlflowDbMigration: { tag: '3.15.1' } },
            }),
          naming: 'prod migrates',
        },
        'a migration from another repository': {
          change: bundle =>
            upstreamValues(bundle, {
              initImages: {
                mlflowDbMigration: { repository: 'burakince/mlflow' },
              },
            }),
          naming: 'another image',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
