import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, mapAt } from './support/yaml';

/** The project is what a team may not widen by itself. */
export const applicationStaysInItsProject = defineRule({
  meta: {
    id: 'application-stays-in-its-project',
    severity: 'error',
    title: 'The Application stays in its project, cluster and namespace',
    why: 'Without a project the API server refuses it; with another one the team has the rights of that one.',
    evidence: ['Argo CD 3.5: Application CRD, spec.project is required'],
  },
  check: ({ bundle, report }) => {
    const { platform } = bundle.deployment;
    for (const { application, environment } of environmentViews(bundle)) {
      const spec = mapAt(application, 'spec');
      const sound =
        spec.project === environment.project &&
        at(spec, 'destination', 'server') === environment.cluster &&
        at(spec, 'destination', 'namespace') === environment.namespace &&
        at(application, 'metadata', 'namespace') === platform.argocd.namespace;
      if (!sound) {
        report({
          message: `The Application of ${environment.name} is not in project ${environment.project} for namespace ${environment.namespace}`,
          file: environment.applicationPath,
          fix: 'Set spec.project and spec.destination as the platform says',
        });
      }
    }
  },
});
