import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, isMap, listAt } from './support/yaml';

/** Ways to make Argo CD run somebody's program. */
const programs = ['directory', 'plugin', 'kustomize'];

/** The repo server has rights that no team has. */
export const applicationUsesPlainSources = defineRule({
  meta: {
    id: 'application-uses-plain-sources',
    severity: 'error',
    title: 'The Application renders Helm charts and nothing else',
    why: 'Jsonnet, plugins and jq run inside Argo CD, beside the credentials of every repository; each has been a way to read or run what a team must not.',
    evidence: ['CVE-2026-113672', 'CVE-2025-55190', 'CVE-2026-55797'],
  },
  check: ({ bundle, report }) => {
    for (const { application, environment } of environmentViews(bundle)) {
      const used = listAt(application, 'spec', 'sources')
        .filter(isMap)
        .flatMap(source => programs.filter(key => key in source));
      const queries = listAt(application, 'spec', 'ignoreDifferences').filter(
        difference => listAt(difference, 'jqPathExpressions').length > 0,
      );
      const found = [...used, ...(queries.length > 0 ? ['jq'] : [])];
      const old = at(application, 'spec', 'source') !== undefined;
      if (found.length > 0 || old) {
        report({
          message: old
            ? `The Application of ${environment.name} has a source beside its sources, which Argo CD ignores`
            : `The Application of ${
                environment.name
              } makes Argo CD run ${found.join(', ')}`,
          file: environment.applicationPath,
          fix: 'Use Helm sources in spec.sources, and JSON pointers in ignoreDifferences',
        });
      }
    }
  },
});
