import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

/** SQLite has one writer and one file: one pod at a time may hold it. */
export const sqliteNeedsOneReplica = defineRule({
  meta: {
    id: 'sqlite-needs-one-replica',
    severity: 'error',
    title: 'SQLite needs one replica',
    why: 'A second pod, also during a rolling update, opens the same file or an empty one; in memory, every worker has its own.',
    evidence: [
      'chart mlflow 1.8.1 and 1.11.5: defaultSqlitePath is ":memory:"',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, pins, environment } of serversOf(bundle)) {
      const { database } = server;
      if (database.kind === 'postgresql') {
        continue;
      }
      const sound =
        database.path?.startsWith('/') === true &&
        server.replicas === 1 &&
        server.strategy === 'Recreate' &&
        !server.autoscales;
      if (!sound) {
        report({
          message: `${environment.name} keeps its runs in SQLite, but not as one replica that is stopped before the next one starts, with the file on a volume`,
          file: pins,
          fix: 'Choose a size with one replica, or the database layer external-postgresql',
        });
      }
    }
  },
});
