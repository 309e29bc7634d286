import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { autoscalingHasWhatItNeeds } from './autoscaling-has-what-it-needs';

const autoscaling = { enabled: true, minReplicas: 2, maxReplicas: 4 };

describe('the rule autoscaling-has-what-it-needs', () => {
  it.each([
    ...behavioursOf(autoscalingHasWhatItNeeds, {
      accepts: {
        'an autoscaler on PostgreSQL and an object store': bundle =>
          upstreamValues(bundle, { autoscaling }),
      },
      refuses: {
        'an autoscaler that never adds a pod': {
          change: bundle =>
            upstreamValues(bundle, {
              autoscaling: { ...autoscaling, maxReplicas: 2 },
            }),
          naming: 'maxReplicas',
        },
        'an autoscaler without a CPU request': {
          change: bundle =>
            upstreamValues(bundle, {
              autoscaling,
              resources: { requests: { cpu: null } },
            }),
          naming: 'CPU request',
        },
      },
    }),
    ...behavioursOf(autoscalingHasWhatItNeeds, {
      example: 'try-out',
      refuses: {
        'an autoscaler on SQLite': {
          change: bundle => upstreamValues(bundle, { autoscaling }),
          naming: 'PostgreSQL, an object store',
        },
      },
    }),
  ])('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
