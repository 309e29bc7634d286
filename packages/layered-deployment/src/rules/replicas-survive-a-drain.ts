import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { templateObjects } from './support/infraTemplates';
import { isProduction } from './support/production';

/** Several replicas are no use when one drain takes them all. */
export const replicasSurviveADrain = defineRule({
  meta: {
    id: 'replicas-survive-a-drain',
    severity: 'warning',
    title: 'Several replicas have a disruption budget',
    why: 'An upgrade of the cluster drains nodes one after the other, and may evict every replica before the first is back.',
    evidence: ['Kubernetes documentation: disruptions'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    const budgets = templateObjects(bundle).some(
      ({ kind, text }) =>
        kind === 'PodDisruptionBudget' &&
        text.includes('.Values.server.podLabels'),
    );
    const several = serversOf(bundle).filter(
      ({ environment, server }) =>
        isProduction(environment.name) && server.replicas > 1,
    );
    if (several.length > 0 && !budgets) {
      report({
        message: `${several
          .map(({ environment }) => environment.name)
          .join(', ')} has several replicas, and a drain may take them all`,
        fix: 'Set disruptionBudget on the upkeep layer in-cluster',
      });
    }
  },
});
