import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { oneOwnerPerObject } from './one-owner-per-object';

describeRule(oneOwnerPerObject, {
  refuses: {
    'a ServiceAccount of the chart beside ours': {
      change: bundle =>
        upstreamValues(bundle, { serviceAccount: { create: true } }),
      naming: 'ServiceAccount',
    },
    'an Ingress of the chart beside our route': {
      change: bundle => upstreamValues(bundle, { ingress: { enabled: true } }),
      naming: 'IngressRoute',
    },
  },
});
