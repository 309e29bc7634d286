import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { routeNeedsALogin } from './route-needs-a-login';

describe('the rule route-needs-a-login', () => {
  it.each(
    behavioursOf(routeNeedsALogin, {
      refuses: {
        'a route without a login': {
          change: bundle =>
            upstreamValues(bundle, { extraArgs: { appName: null } }),
          naming: 'prod can be reached',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
