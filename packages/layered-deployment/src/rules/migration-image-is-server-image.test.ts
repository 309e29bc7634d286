import { behavioursOf } from '../__testUtils__/behavioursOf';
import { migrationImage } from '../__testUtils__/editBundle';
import { migrationImageIsServerImage } from './migration-image-is-server-image';

describe('the rule migration-image-is-server-image', () => {
  it.each(
    behavioursOf(migrationImageIsServerImage, {
      refuses: {
        'a migration of another version': {
          change: bundle =>
            migrationImage(bundle, 'ghcr.io/mlflow/mlflow:v3.15.1-full'),
          naming: 'prod migrates',
        },
        'a migration from another repository': {
          change: bundle =>
            migrationImage(bundle, 'burakince/mlflow:v3.17.2-full'),
          naming: 'another image',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
