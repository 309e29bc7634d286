import { defineRule } from '../rule';
import { applicationSources, valueFiles } from './support/applicationSources';
import { environmentViews } from './support/environmentViews';
import { at } from './support/yaml';

/** A file that no source lists is never read. */
export const applicationReadsEveryValueFile = defineRule({
  meta: {
    id: 'application-reads-every-value-file',
    severity: 'error',
    title:
      'The Application reads every value file, in order, for its own chart',
    why: 'Argo CD reads what a source lists and nothing else; the later file wins; values of one chart break the schema of the other.',
    evidence: ['Argo CD 3.5: reposerver/repository, getResolvedValueFiles'],
  },
  check: ({ bundle, report }) => {
    for (const view of environmentViews(bundle)) {
      const { all, chart, infra, references } = applicationSources(
        view.application,
      );
      const read = (source: typeof chart) =>
        valueFiles(source, references).join('\n');
      const lenient = all.some(
        source => at(source, 'helm', 'ignoreMissingValueFiles') === true,
      );
      const wrong = [
        read(chart) !== view.paths.upstream.join('\n') && 'the upstream chart',
        read(infra) !== view.paths.infra.join('\n') && 'the infra chart',
      ].filter(Boolean);
      if (wrong.length > 0 || lenient) {
        report({
          message: lenient
            ? `${view.environment.name} would not notice that a value file is missing`
            : `${
                view.environment.name
              } does not read the value files of ${wrong.join(
                ' and ',
              )} as it must`,
          file: view.environment.applicationPath,
          fix: `List ${view.paths.upstream.join(
            ', ',
          )} for the upstream chart and ${view.paths.infra.join(
            ', ',
          )} for the infra chart`,
        });
      }
    }
  },
});
