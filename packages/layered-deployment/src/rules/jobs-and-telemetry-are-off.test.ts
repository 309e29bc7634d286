import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { jobsAndTelemetryAreOff } from './jobs-and-telemetry-are-off';

describe('the rule jobs-and-telemetry-are-off', () => {
  it.each(
    behavioursOf(jobsAndTelemetryAreOff, {
      refuses: {
        'the job runner': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'true' },
            }),
          naming: 'runs jobs',
        },
        'a server that nobody told to run no jobs': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_SERVER_ENABLE_JOB_EXECUTION: null },
            }),
          naming: 'runs jobs',
        },
        'usage data': {
          change: bundle =>
            upstreamValues(bundle, { telemetry: { enabled: true } }),
          naming: 'usage data',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
