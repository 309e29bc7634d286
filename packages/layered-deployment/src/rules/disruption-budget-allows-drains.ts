import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { templateObjects } from './support/infraTemplates';
import { at, isMap } from './support/yaml';

/** A budget that is never met blocks every upgrade of the cluster. */
export const disruptionBudgetAllowsDrains = defineRule({
  meta: {
    id: 'disruption-budget-allows-drains',
    severity: 'error',
    title: 'A disruption budget lets a node go',
    why: 'As many pods required as there are, or none that may go, and no drain ever ends. With both fields the API server refuses the budget.',
    evidence: ['Kubernetes documentation: specifying a disruption budget'],
  },
  check: ({ bundle, report }) => {
    for (const { kind, path, text } of templateObjects(bundle)) {
      const least = /^\s*minAvailable: ["']?([\w%]+)/m.exec(text)?.[1];
      const most = /^\s*maxUnavailable: ["']?([\w%]+)/m.exec(text)?.[1];
      const wrong = [
        least && /^\s*maxUnavailable:/m.test(text) && 'has both fields',
        (least === '100%' || most === '0' || most === '0%') && 'lets no pod go',
      ].filter(Boolean);
      if (kind === 'PodDisruptionBudget' && wrong.length > 0) {
        report({
          message: `A disruption budget ${wrong.join(' and ')}`,
          file: path,
          fix: 'Set maxUnavailable alone, to 1 or more',
        });
      }
    }
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const budget = at(infra, 'upkeep', 'disruptionBudget');
      if (isMap(budget) && !(Number(budget.maxUnavailable) >= 1)) {
        report({
          message: `The disruption budget of ${environment.name} lets no pod go`,
          file: paths.infra[1],
          fix: 'Set upkeep.disruptionBudget.maxUnavailable to 1 or more',
        });
      }
    }
  },
});
