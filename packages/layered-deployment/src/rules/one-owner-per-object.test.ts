import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { oneOwnerPerObject } from './one-owner-per-object';

describe('the rule one-owner-per-object', () => {
  it.each(
    behavioursOf(oneOwnerPerObject, {
      refuses: {
        'a ServiceAccount of the chart beside ours': {
          change: bundle =>
            upstreamValues(bundle, { serviceAccount: { create: true } }),
          naming: 'ServiceAccount',
        },
        'an Ingress of the chart beside our route': {
          change: bundle =>
            upstreamValues(bundle, { ingress: { enabled: true } }),
          naming: 'IngressRoute',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
