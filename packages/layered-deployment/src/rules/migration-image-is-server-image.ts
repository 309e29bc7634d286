import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

/** A newer migration leaves a schema that an older server refuses. */
export const migrationImageIsServerImage = defineRule({
  meta: {
    id: 'migration-image-is-server-image',
    severity: 'error',
    title: 'Migration and server run one image',
    why: "The chart's migration image does not follow image.tag: it migrates the database to another version, and the server then refuses to start.",
    evidence: ['chart mlflow 1.8.1 and 1.11.5: initImages.mlflowDbMigration'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, pins, environment } of serversOf(bundle)) {
      const { repository, tag } = server.image;
      const differs = server.migrationImages.some(
        image => image.repository !== repository || image.tag !== tag,
      );
      if (differs) {
        report({
          message: `${environment.name} migrates its database with another image than it serves with`,
          file: pins,
          fix: 'Give the migration the repository and tag of the server',
        });
      }
    }
  },
});
