import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, listAt } from './support/yaml';

/** Waves fail at first when a secret store or a cloud is slow. */
export const applicationSurvivesFailure = defineRule({
  meta: {
    id: 'application-survives-failure',
    severity: 'error',
    title: 'The Application retries, and cleans up after itself',
    why: 'An ExternalSecret that is not ready fails the whole sync, and without a retry it stays failed; without a finalizer, deleting the Application leaves its objects running.',
    evidence: ['Argo CD documentation: sync options, app deletion'],
  },
  check: ({ bundle, report }) => {
    const { deletion } = bundle.deployment.platform.argocd;
    for (const { application, environment } of environmentViews(bundle)) {
      const finalizers = listAt(application, 'metadata', 'finalizers');
      const missing = [
        deletion !== 'keep' &&
          !finalizers
            .map(String)
            .some(name => name.startsWith('resources-finalizer.argocd')) &&
          'a resources finalizer',
        !(
          Number(at(application, 'spec', 'syncPolicy', 'retry', 'limit')) > 0
        ) && 'a retry',
      ].filter(Boolean);
      if (missing.length > 0) {
        report({
          message: `The Application of ${environment.name} lacks ${missing.join(
            ' and ',
          )}`,
          file: environment.applicationPath,
          fix: 'Set metadata.finalizers and spec.syncPolicy.retry',
        });
      }
    }
  },
});
