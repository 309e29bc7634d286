import { behavioursOf } from '../__testUtils__/behavioursOf';
import { productionIsWatched } from './production-is-watched';

describe('the rule production-is-watched', () => {
  it.each([
    ...behavioursOf(productionIsWatched, {
      objectsToExample: true,
      refuses: {
        'production without alerts': {
          change: bundle => bundle,
          naming: 'prod',
        },
      },
    }),
    ...behavioursOf(productionIsWatched, {
      layers: { monitoring: { use: 'prometheus-operator' } },
      refuses: {},
    }),
    ...behavioursOf(productionIsWatched, { example: 'try-out', refuses: {} }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
