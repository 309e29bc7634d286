import { behavioursOf } from '../__testUtils__/behavioursOf';
import { replaceText } from '../__testUtils__/editBundle';
import { kindsAreServed } from './kinds-are-served';

describe('the rule kinds-are-served', () => {
  it.each(
    behavioursOf(kindsAreServed, {
      refuses: {
        'an ExternalSecret of a version that is gone': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/external-secrets.yaml',
              'external-secrets.io/v1',
              'external-secrets.io/v1beta1',
            ),
          naming: 'v1beta1',
        },
        'a route of the old group of Traefik': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/ingress-route.yaml',
              'traefik.io/v1alpha1',
              'traefik.containo.us/v1alpha1',
            ),
          naming: 'traefik.containo.us',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
