import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at } from './support/yaml';

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
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      const migrates = at(upstream, 'backendStore', 'databaseMigration');
      const strategy = at(upstream, 'strategy', 'type');
      if (migrates === true && strategy !== 'Recreate') {
        report({
          message: `${environment.name} migrates its database while servers of the release before still write`,
          file: paths.upstream[0],
          fix: 'Set strategy.type to Recreate',
        });
      }
    }
  },
});
