import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at } from './support/yaml';

/** A newer migration leaves a schema that an older server refuses. */
export const migrationImageIsServerImage = defineRule({
  meta: {
    id: 'migration-image-is-server-image',
    severity: 'error',
    title: 'Migration and server run one image',
    why: "The chart's migration image does not follow image.tag: it migrates the database to another version, and the server then refuses to start.",
    evidence: ['chart mlflow 1.8.1 and 1.11.5: initImages.mlflowDbMigration'],
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, pins, environment } of environmentViews(bundle)) {
      const differs = ['repository', 'tag'].some(
        key =>
          at(upstream, 'image', key) !==
          at(upstream, 'initImages', 'mlflowDbMigration', key),
      );
      if (
        at(upstream, 'backendStore', 'databaseMigration') === true &&
        differs
      ) {
        report({
          message: `${environment.name} migrates its database with another image than it serves with`,
          file: pins,
          fix: 'Give initImages.mlflowDbMigration the repository and tag of image',
        });
      }
    }
  },
});
