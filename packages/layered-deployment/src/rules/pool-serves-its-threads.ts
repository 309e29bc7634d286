import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';
import { textAt } from './support/yaml';

const prefix = 'MLFLOW_SQLALCHEMYSTORE_';

/** Below this, a few slow queries make every other request wait. */
const enough = 10;

/** A small budget is no mistake, but its users should know what it costs. */
export const poolServesItsThreads = defineRule({
  meta: {
    id: 'pool-serves-its-threads',
    severity: 'warning',
    title: 'A worker has ten connections to each database',
    why: 'A worker answers up to 40 requests at a time. With fewer connections they queue, and after 30 seconds each ends as an error of the pool.',
    evidence: [
      'MLflow: store/db/utils.py',
      'SQLAlchemy: QueuePool, pool_timeout',
      'AnyIO: default limit of 40 worker threads',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      if (environment.workload.database?.kind !== 'postgresql') {
        continue;
      }
      const setting = (name: string) =>
        Number(textAt(server.variables, `${prefix}${name}`));
      const connections = setting('POOL_SIZE') + setting('MAX_OVERFLOW');
      if (connections < enough) {
        report({
          message: `A worker of ${environment.name} has ${connections} connections to each database`,
          file: paths.upstream[1],
          fix: 'Choose a size with fewer workers or replicas, or let the platform team raise database.connections',
        });
      }
    }
  },
});
