import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues } from '../__testUtils__/editBundle';
import { proxyLetsPeopleIn } from './proxy-lets-people-in';

describe('the rule proxy-lets-people-in', () => {
  it.each([
    ...behavioursOf(proxyLetsPeopleIn, { refuses: {} }),
    ...behavioursOf(proxyLetsPeopleIn, {
      layers: {
        authentication: {
          use: 'oauth2-proxy',
          issuerUrl: 'https://login.example.com/',
        },
      },
      refuses: {
        'a proxy that checks no address': {
          change: bundle =>
            infraValues(bundle, {
              authentication: { flags: { 'email-domain': null } },
            }),
          naming: 'ends at its start',
        },
        'a proxy that shows programs a page': {
          change: bundle =>
            infraValues(bundle, {
              authentication: { flags: { 'api-route': null } },
            }),
          naming: '--api-route',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
