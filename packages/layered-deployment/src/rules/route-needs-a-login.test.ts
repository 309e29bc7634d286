import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { routeNeedsALogin } from './route-needs-a-login';

describeRule(routeNeedsALogin, {
  refuses: {
    'a route without a login': {
      change: bundle =>
        upstreamValues(bundle, { extraArgs: { appName: null } }),
      naming: 'prod can be reached',
    },
  },
});
