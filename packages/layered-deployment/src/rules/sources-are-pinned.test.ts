import { describeRule } from '../__testUtils__/describeRule';
import { replaceText } from '../__testUtils__/editBundle';
import { sourcesArePinned } from './sources-are-pinned';

describeRule(sourcesArePinned, {
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
});
