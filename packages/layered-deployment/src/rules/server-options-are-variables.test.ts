import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { serverOptionsAreVariables } from './server-options-are-variables';

describe('the rule server-options-are-variables', () => {
  it.each(
    behavioursOf(serverOptionsAreVariables, {
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
            upstreamValues(bundle, {
              extraFlags: ['disableSecurityMiddleware'],
            }),
          naming: 'disableSecurityMiddleware',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
