import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { resourcesAreSet } from './resources-are-set';

describe('the rule resources-are-set', () => {
  it.each(
    behavioursOf(resourcesAreSet, {
      refuses: {
        'a server without a memory limit': {
          change: bundle =>
            upstreamValues(bundle, { resources: { limits: null } }),
          naming: 'limits.memory',
        },
        'a number of processors': {
          change: bundle =>
            upstreamValues(bundle, { resources: { requests: { cpu: 1 } } }),
          naming: 'requests.cpu',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
