import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { garbageCollectionSparesModels } from './garbage-collection-spares-models';

const olderThan = (age: string) => ({
  upkeep: {
    garbageCollection: { command: ['mlflow', 'gc', `--older-than=${age}`] },
  },
});

describe('the rule garbage-collection-spares-models', () => {
  it.each(
    behavioursOf(garbageCollectionSparesModels, {
      layers: { upkeep: { use: 'in-cluster', garbageCollection: {} } },
      accepts: {
        'a longer age': bundle => infraValues(bundle, olderThan('90d')),
      },
      refuses: {
        'an age of a week': {
          change: bundle => infraValues(bundle, olderThan('7d')),
          naming: '7 days',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
