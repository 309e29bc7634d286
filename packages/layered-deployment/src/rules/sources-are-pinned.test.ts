import { behavioursOf } from '../__testUtils__/behavioursOf';
import { replaceText } from '../__testUtils__/editBundle';
import { sourcesArePinned } from './sources-are-pinned';

describe('the rule sources-are-pinned', () => {
  it.each(
    behavioursOf(sourcesArePinned, {
      refuses: {
        'a range of chart releases': {
          change: bundle =>
            replaceText(
              bundle,
              '/argocd/prod/mlflow-fraud.yaml',
              /targetRevision: ["']?1\.11\.5["']?/,
              'targetRevision: 1.*',
            ),
          naming: 'chart 1.11.5',
        },
        'two revisions of one repository': {
          change: bundle =>
            replaceText(
              bundle,
              '/argocd/prod/mlflow-fraud.yaml',
              'targetRevision: main',
              'targetRevision: feature',
            ),
          naming: 'Git at main',
        },
      },
    }),
  )('%s', (_, findings, expected) => {
    expect(findings()).toEqual(expected);
  });
});
