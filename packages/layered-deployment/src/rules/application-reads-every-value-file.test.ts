import { behavioursOf } from '../__testUtils__/behavioursOf';
import { replaceText } from '../__testUtils__/editBundle';
import { applicationReadsEveryValueFile } from './application-reads-every-value-file';

describe('the rule application-reads-every-value-file', () => {
  it.each(
    behavioursOf(applicationReadsEveryValueFile, {
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
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
