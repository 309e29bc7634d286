import { behavioursOf } from '../__testUtils__/behavioursOf';
import { upstreamValues } from '../__testUtils__/editBundle';
import { reservedVariables } from './reserved-variables';

describe('the rule reserved-variables', () => {
  it.each(
    behavioursOf(reservedVariables, {
      refuses: {
        'a variable that the chart sets': {
          change: bundle =>
            upstreamValues(bundle, { extraEnvVars: { PGPASSWORD: 'x' } }),
          naming: 'PGPASSWORD',
        },
        'a variable that stops the server': {
          change: bundle =>
            upstreamValues(bundle, {
              extraEnvVars: { MLFLOW_WORKSPACE: 'default' },
            }),
          naming: 'MLFLOW_WORKSPACE',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
