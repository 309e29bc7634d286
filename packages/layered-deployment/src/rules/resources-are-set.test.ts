import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { resourcesAreSet } from './resources-are-set';

describeRule(resourcesAreSet, {
  refuses: {
    'a server without a memory limit': {
      change: bundle => upstreamValues(bundle, { resources: { limits: null } }),
      naming: 'limits.memory',
    },
    'a number of processors': {
      change: bundle =>
        upstreamValues(bundle, { resources: { requests: { cpu: 1 } } }),
      naming: 'requests.cpu',
    },
  },
});
