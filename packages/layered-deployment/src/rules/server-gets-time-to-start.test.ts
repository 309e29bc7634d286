import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { serverGetsTimeToStart } from './server-gets-time-to-start';

describe('the rule server-gets-time-to-start', () => {
  it.each(
    behavioursOf(serverGetsTimeToStart, {
      accepts: {
        'a faster probe that forgives more': bundle =>
          upstreamValues(bundle, {
            livenessProbe: { periodSeconds: 10, failureThreshold: 6 },
          }),
      },
      refuses: {
        'a probe that forgives one failure': {
          change: bundle =>
            upstreamValues(bundle, { livenessProbe: { failureThreshold: 1 } }),
          naming: '40 seconds',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
