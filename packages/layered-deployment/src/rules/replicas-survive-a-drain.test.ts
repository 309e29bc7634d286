import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { replicasSurviveADrain } from './replicas-survive-a-drain';

describe('the rule replicas-survive-a-drain', () => {
  it.each([
    ...behavioursOf(replicasSurviveADrain, {
      objectsToExample: true,
      accepts: {
        'a single replica': bundle =>
          upstreamValues(bundle, { replicaCount: 1 }),
      },
      refuses: {
        'two replicas without a budget': {
          change: bundle => bundle,
          naming: 'prod',
        },
      },
    }),
    ...behavioursOf(replicasSurviveADrain, {
      layers: { upkeep: { use: 'in-cluster', disruptionBudget: {} } },
      refuses: {},
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
