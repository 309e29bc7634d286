import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { migrationImageIsServerImage } from './migration-image-is-server-image';

describeRule(migrationImageIsServerImage, {
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
          initImages: { mlflowDbMigration: { repository: 'burakince/mlflow' } },
        }),
      naming: 'another image',
    },
  },
});
