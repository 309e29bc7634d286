import { defineRule } from '../rule';
import { templateObjects } from './support/infraTemplates';
import { isProduction } from './support/production';

/** Without an alert the users are the monitoring. */
export const productionIsWatched = defineRule({
  meta: {
    id: 'production-is-watched',
    severity: 'warning',
    title: 'Somebody is told when production is ill',
    why: 'The health check of MLflow never asks its database, so a server that answers every request with an error still looks healthy to Kubernetes.',
    evidence: [
      'MLflow: server/handlers.py, /health',
      'Prometheus documentation: alerting',
    ],
  },
  check: ({ bundle, report }) => {
    const production = bundle.deployment.environments.filter(({ name }) =>
      isProduction(name),
    );
    const watched = templateObjects(bundle).some(
      ({ kind }) => kind === 'PrometheusRule',
    );
    if (production.length > 0 && !watched) {
      report({
        message: `Nothing here raises an alert for ${production
          .map(({ name }) => name)
          .join(', ')}`,
        fix: 'Choose the monitoring layer prometheus-operator, or waive this with the name of what watches it',
      });
    }
  },
});
