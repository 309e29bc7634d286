import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

/** A migration goes one way, and old servers do not know where. */
export const noTwoSchemaVersions = defineRule({
  meta: {
    id: 'no-two-schema-versions',
    severity: 'error',
    title: 'No old server runs while the database migrates',
    why: 'A server refuses the schema of another release, and since 3.17 MLflow asks that nothing writes during a migration. A rolling update keeps the old pods until the new ones are ready.',
    evidence: [
      'MLflow: store/db/utils.py, _verify_schema',
      'MLflow 3.17: release notes, database migrations',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      if (server.migrationImages.length > 0 && server.strategy !== 'Recreate') {
        report({
          message: `${environment.name} migrates its database while servers of the release before still write`,
          file: paths.upstream[0],
          fix: 'Set the strategy of the Deployment to Recreate',
        });
      }
    }
  },
});
