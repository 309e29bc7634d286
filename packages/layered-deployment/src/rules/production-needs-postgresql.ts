import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { isProduction } from './support/production';

/** Production needs a database that can be backed up and grown while in use. */
export const productionNeedsPostgresql = defineRule({
  meta: {
    id: 'production-needs-postgresql',
    severity: 'error',
    title: 'Production needs PostgreSQL',
    why: 'SQLite cannot be shared between replicas, upgraded without a stop, or restored to a point in time.',
    evidence: ['MLflow documentation: backend stores'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, pins, environment } of serversOf(bundle)) {
      if (
        isProduction(environment.name) &&
        server.database.kind !== 'postgresql'
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
