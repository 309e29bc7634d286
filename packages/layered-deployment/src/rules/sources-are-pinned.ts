import { defineRule } from '../rule';
import { applicationSources } from './support/applicationSources';
import { environmentViews } from './support/environmentViews';
import { textAt } from './support/yaml';

/** Files that belong together are read at one revision. */
export const sourcesArePinned = defineRule({
  meta: {
    id: 'sources-are-pinned',
    severity: 'error',
    title: 'The chart is pinned and Git is read at one revision',
    why: 'Argo CD refuses two revisions of one repository, and a chart without an exact version changes without a review.',
    evidence: ['Argo CD 3.5: util/argo/argo.go'],
  },
  check: ({ bundle, report }) => {
    for (const { application, environment } of environmentViews(bundle)) {
      const { chart, git } = applicationSources(application);
      const revisions = new Set(
        git.map(source => textAt(source, 'targetRevision')),
      );
      const pinned =
        environment.chart.kind === 'git'
          ? environment.chart.revision
          : environment.release.version;
      const sound =
        textAt(chart, 'targetRevision') === pinned &&
        revisions.size === 1 &&
        revisions.has(environment.targetRevision);
      if (!sound) {
        report({
          message: `The Application of ${environment.name} does not read chart ${pinned} and Git at ${environment.targetRevision}`,
          file: environment.applicationPath,
          fix: 'Give every Git source one targetRevision, and the chart its release, quoted',
        });
      }
    }
  },
});
