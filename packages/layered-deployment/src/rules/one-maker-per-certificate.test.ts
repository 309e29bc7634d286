import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { oneMakerPerCertificate } from './one-maker-per-certificate';

describe('the rule one-maker-per-certificate', () => {
  it.each(
    behavioursOf(oneMakerPerCertificate, {
      accepts: {
        'an annotation for the controller': bundle =>
          infraValues(bundle, {
            route: { annotations: { 'example.com/weight': '1' } },
          }),
      },
      refuses: {
        'an issuer on the route': {
          change: bundle =>
            infraValues(bundle, {
              route: {
                annotations: {
                  'cert-manager.io/cluster-issuer': 'letsencrypt',
                },
              },
            }),
          naming: 'asks an issuer',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
