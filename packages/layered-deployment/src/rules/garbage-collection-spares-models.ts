import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { listAt } from './support/yaml';

/** Long enough for somebody to miss what was deleted. */
const shortestDays = 30;

/** The command deletes runs, and does not ask which models came from them. */
export const garbageCollectionSparesModels = defineRule({
  meta: {
    id: 'garbage-collection-spares-models',
    severity: 'warning',
    title: 'A deleted run can be missed before it is gone',
    why: 'Garbage collection knows nothing of the registry: the files of a registered version go with its run. Until then somebody can restore the run, if there is time to notice.',
    evidence: ['MLflow: cli.py, gc, docstring'],
  },
  check: ({ bundle, report }) => {
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const age = listAt(infra, 'upkeep', 'garbageCollection', 'command')
        .map(part => /^--older-than=(\d+)d/.exec(String(part))?.[1])
        .find(days => days !== undefined);
      if (age !== undefined && Number(age) < shortestDays) {
        report({
          message: `A run deleted by mistake in ${environment.name} is gone after ${age} days, with the models registered from it`,
          file: paths.infra[1],
          fix: `Set garbageCollection.olderThan to ${shortestDays}d or more`,
        });
      }
    }
  },
});
