import { describeRule } from '../__testUtils__/describeRule';
import { replaceText } from '../__testUtils__/editBundle';
import { applicationReadsEveryValueFile } from './application-reads-every-value-file';

describeRule(applicationReadsEveryValueFile, {
  refuses: {
    'a file of the environment left out': {
      change: bundle =>
        replaceText(
          bundle,
          '/argocd/prod/mlflow-fraud.yaml',
          /^.*config\.yaml\n/m,
          '',
        ),
      naming: 'the infra chart',
    },
    'a reference that no source has': {
      change: bundle =>
        replaceText(
          bundle,
          '/argocd/prod/mlflow-fraud.yaml',
          'ref: values',
          'ref: value',
        ),
      naming: 'the upstream chart and the infra chart',
    },
    'missing files that nobody notices': {
      change: bundle =>
        replaceText(
          bundle,
          '/argocd/prod/mlflow-fraud.yaml',
          'valueFiles:',
          'ignoreMissingValueFiles: true\n        valueFiles:',
        ),
      naming: 'would not notice',
    },
  },
});
