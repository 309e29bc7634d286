import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

/** A newer migration leaves a schema that an older server refuses. */
export const migrationImageIsServerImage = defineRule({
  meta: {
    id: 'migration-image-is-server-image',
    severity: 'error',
    title: 'Migration and server run one image',
    why: 'The image of the migration does not follow that of the server: it migrates the database to another version, and the server then refuses to start.',
    evidence: [
      'MLflow: store/db/utils.py, _verify_schema',
      'chart mlflow 1.8.1 to 1.11.5 and chart of mlflow/mlflow: init containers name an image of their own',
    ],
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
