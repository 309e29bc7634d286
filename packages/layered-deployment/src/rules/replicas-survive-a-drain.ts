import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { templateObjects } from './support/infraTemplates';
import { isProduction } from './support/production';
import { mostReplicas } from './support/replicas';

/** Several replicas are no use when one drain takes them all. */
export const replicasSurviveADrain = defineRule({
  meta: {
    id: 'replicas-survive-a-drain',
    severity: 'warning',
    title: 'Several replicas have a disruption budget',
    why: 'An upgrade of the cluster drains nodes one after the other, and may evict every replica before the first is back.',
    evidence: ['Kubernetes documentation: disruptions'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    const budgets = templateObjects(bundle).some(
      ({ kind, text }) =>
        kind === 'PodDisruptionBudget' &&
        text.includes('.Values.server.podLabels'),
    );
    const several = environmentViews(bundle).filter(
      ({ environment, upstream }) =>
        isProduction(environment.name) && mostReplicas(upstream) > 1,
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
