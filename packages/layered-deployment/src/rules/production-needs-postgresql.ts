import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { isProduction } from './support/production';
import { at } from './support/yaml';

/** Production needs a database that can be backed up and grown while in use. */
export const productionNeedsPostgresql = defineRule({
  meta: {
    id: 'production-needs-postgresql',
    severity: 'error',
    title: 'Production needs PostgreSQL',
    why: 'SQLite cannot be shared between replicas, upgraded without a stop, or restored to a point in time.',
    evidence: ['MLflow documentation: backend stores'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, pins, environment } of environmentViews(bundle)) {
      if (
        isProduction(environment.name) &&
        at(upstream, 'backendStore', 'postgres', 'enabled') !== true
      ) {
        report({
          message: `${environment.name} is a production environment on SQLite`,
          file: pins,
          fix: 'Use the database layer external-postgresql on this platform',
        });
      }
    }
  },
});
