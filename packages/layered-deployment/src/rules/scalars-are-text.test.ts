import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { scalarsAreText } from './scalars-are-text';

describe('the rule scalars-are-text', () => {
  it.each(
    behavioursOf(scalarsAreText, {
      refuses: {
        'a number as a flag': {
          change: bundle =>
            upstreamValues(bundle, { extraArgs: { workers: 4 } }),
          naming: 'extraArgs.workers',
        },
        'an empty flag': {
          change: bundle =>
            upstreamValues(bundle, { extraArgs: { appName: '' } }),
          naming: 'extraArgs.appName',
        },
        'a boolean as a label': {
          change: bundle =>
            upstreamValues(bundle, {
              extraPodLabels: { 'azure.workload.identity/use': true },
            }),
          naming: 'extraPodLabels',
        },
        'a large number as a variable': {
          change: bundle =>
            upstreamValues(bundle, { extraEnvVars: { LIMIT: 12345678 } }),
          naming: 'extraEnvVars.LIMIT',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
