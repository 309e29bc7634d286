import { describeRule } from '../__testUtils__/describeRule';
import { productionHasABackup } from './production-has-a-backup';

describeRule(productionHasABackup, {
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
});
