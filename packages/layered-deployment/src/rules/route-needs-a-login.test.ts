import type { BundleContent } from '../bundle';
import { behavioursOf } from '../__testUtils__/behavioursOf';
import { infraValues, upstreamValues } from '../__testUtils__/editBundle';
import { routeNeedsALogin } from './route-needs-a-login';

const withoutLogin = (bundle: BundleContent) =>
  upstreamValues(bundle, { extraArgs: { appName: null } });

describe('the rule route-needs-a-login', () => {
  it.each(
    behavioursOf(routeNeedsALogin, {
      accepts: {
        'a route to the proxy that asks': bundle =>
          infraValues(withoutLogin(bundle), {
            authentication: { proxy: { serviceName: 'proxy' } },
            route: { target: { serviceName: 'proxy' } },
          }),
        'a route whose controller asks': bundle =>
          infraValues(withoutLogin(bundle), {
            route: {
              annotations: {
                'nginx.ingress.kubernetes.io/auth-secret': 'mlflow-fraud-users',
              },
            },
          }),
      },
      refuses: {
        'a route past the proxy that asks': {
          change: bundle =>
            infraValues(withoutLogin(bundle), {
              authentication: { proxy: { serviceName: 'proxy' } },
              route: { target: { serviceName: 'mlflow-fraud' } },
            }),
          naming: 'prod can be reached',
        },
        'a route without a login': {
          change: withoutLogin,
          naming: 'prod can be reached',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
