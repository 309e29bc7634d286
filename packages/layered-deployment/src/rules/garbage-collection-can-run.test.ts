import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { garbageCollectionCanRun } from './garbage-collection-can-run';

describe('the rule garbage-collection-can-run', () => {
  it.each([
    ...behavioursOf(garbageCollectionCanRun, { refuses: {} }),
    ...behavioursOf(garbageCollectionCanRun, {
      layers: {
        upkeep: { use: 'in-cluster', garbageCollection: {} },
        workspaces: { use: 'on' },
      },
      refuses: {
        'a job that does not know its server': {
          change: bundle =>
            infraValues(bundle, {
              upkeep: {
                garbageCollection: {
                  pod: { env: { MLFLOW_TRACKING_URI: null } },
                },
              },
            }),
          naming: 'address of the server',
        },
        'a job that deletes at once, in one workspace': {
          change: bundle =>
            infraValues(bundle, {
              upkeep: {
                garbageCollection: {
                  command: ['mlflow', 'gc', '--artifacts-destination=x'],
                },
              },
            }),
          naming: 'an age below which nothing is deleted, every workspace',
        },
        'a job without a login': {
          change: bundle =>
            infraValues(bundle, {
              upkeep: { garbageCollection: { pod: { envFromSecrets: [] } } },
            }),
          naming: 'a login',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
