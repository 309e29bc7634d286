import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, textAt } from './support/yaml';

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
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, pins, environment } of environmentViews(bundle)) {
      if (at(upstream, 'backendStore', 'postgres', 'enabled') === true) {
        continue;
      }
      const path = textAt(upstream, 'backendStore', 'defaultSqlitePath');
      const sound =
        path !== undefined &&
        path.startsWith('/') &&
        at(upstream, 'replicaCount') === 1 &&
        at(upstream, 'strategy', 'type') === 'Recreate' &&
        at(upstream, 'autoscaling', 'enabled') !== true;
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
