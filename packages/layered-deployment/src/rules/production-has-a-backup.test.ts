import { behavioursOf } from '../__testUtils__/behavioursOf';
import { productionHasABackup } from './production-has-a-backup';

describe('the rule production-has-a-backup', () => {
  it.each(
    behavioursOf(productionHasABackup, {
      objectsToExample: true,
      accepts: {
        'a backup layer': bundle => ({
          ...bundle,
          deployment: {
            ...bundle.deployment,
            layers: bundle.deployment.layers.map(chosen =>
              chosen.concern === 'backup'
                ? { ...chosen, layer: { ...chosen.layer, id: 'managed' } }
                : chosen,
            ),
          },
        }),
      },
      refuses: {
        'production that nobody backs up': {
          change: bundle => bundle,
          naming: 'prod',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
