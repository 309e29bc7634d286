import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { signOnNamesItsPeople } from './sign-on-names-its-people';

describe('the rule sign-on-names-its-people', () => {
  it.each(
    behavioursOf(signOnNamesItsPeople, {
      layers: {
        authentication: {
          use: 'oauth2-proxy',
          issuerUrl: 'https://login.example.com/',
          allowedGroups: ['ml'],
        },
      },
      accepts: {
        'one domain without a group': bundle =>
          infraValues(bundle, {
            authentication: {
              flags: { 'allowed-group': null, 'email-domain': 'example.com' },
            },
          }),
      },
      refuses: {
        'every account': {
          change: bundle =>
            infraValues(bundle, {
              authentication: { flags: { 'allowed-group': null } },
            }),
          naming: 'Every account',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
