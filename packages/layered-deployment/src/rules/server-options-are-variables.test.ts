import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { serverOptionsAreVariables } from './server-options-are-variables';

describeRule(serverOptionsAreVariables, {
  refuses: {
    'allowed hosts as a flag': {
      change: bundle =>
        upstreamValues(bundle, {
          extraArgs: { allowedHosts: 'ml.example.com' },
        }),
      naming: 'allowedHosts',
    },
    'options of one web server': {
      change: bundle =>
        upstreamValues(bundle, { extraArgs: { uvicornOpts: '--reload' } }),
      naming: 'uvicornOpts',
    },
    'the middleware switched off': {
      change: bundle =>
        upstreamValues(bundle, { extraFlags: ['disableSecurityMiddleware'] }),
      naming: 'disableSecurityMiddleware',
    },
  },
});
