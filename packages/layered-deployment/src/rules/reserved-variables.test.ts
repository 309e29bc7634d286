import { describeRule } from '../__testUtils__/describeRule';
import { upstreamValues } from '../__testUtils__/editBundle';
import { reservedVariables } from './reserved-variables';

describeRule(reservedVariables, {
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
});
