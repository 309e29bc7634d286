import { behavioursOf } from '../__testUtils__/behavioursOf';
import { replaceText } from '../__testUtils__/editBundle';
import { wavesFollowDependencies } from './waves-follow-dependencies';

describe('the rule waves-follow-dependencies', () => {
  it.each(
    behavioursOf(wavesFollowDependencies, {
      refuses: {
        'an ExternalSecret in the wave of its reader': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/external-secrets.yaml',
              'sync-wave: "-1"',
              'sync-wave: "0"',
            ),
          naming: 'The ExternalSecret is in wave 0',
        },
        'a Certificate that holds the server back': {
          change: bundle =>
            replaceText(
              bundle,
              'infra/templates/certificate.yaml',
              'sync-wave: "1"',
              'sync-wave: "-1"',
            ),
          naming: 'The Certificate is in wave -1',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
