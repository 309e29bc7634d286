import type { BundleContent } from '../bundle';
import { behavioursOf } from '../__testUtils__/behavioursOf';
import { ingressNginxIsRetired } from './ingress-nginx-is-retired';

const routedBy = (bundle: BundleContent, id: string): BundleContent => ({
  ...bundle,
  deployment: {
    ...bundle.deployment,
    layers: bundle.deployment.layers.map(chosen =>
      chosen.concern === 'route'
        ? { ...chosen, layer: { ...chosen.layer, id } }
        : chosen,
    ),
  },
});

describe('the rule ingress-nginx-is-retired', () => {
  it.each(
    behavioursOf(ingressNginxIsRetired, {
      accepts: {
        'the Gateway API': bundle => routedBy(bundle, 'gateway-api'),
      },
      refuses: {
        'ingress-nginx': {
          change: bundle => routedBy(bundle, 'nginx'),
          naming: 'retired',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
