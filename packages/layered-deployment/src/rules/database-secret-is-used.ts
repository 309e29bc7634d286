import { defineRule } from '../rule';
import { mlflowCharts, serversOf } from './support/servers';

/** Half of the settings means an empty database in memory, silently. */
export const databaseSecretIsUsed = defineRule({
  meta: {
    id: 'database-secret-is-used',
    severity: 'error',
    title: 'The database Secret and the database go together',
    why: 'With a Secret but without enabled, host and database, the chart runs on SQLite in memory and says nothing; a password among the values is a password in Git.',
    evidence: [
      'chart mlflow 1.8.1 and 1.11.5: backendStore.existingDatabaseSecret',
    ],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const { server, paths, environment } of serversOf(bundle)) {
      const wanted = environment.workload.database;
      if (wanted?.kind !== 'postgresql') {
        continue;
      }
      const { database } = server;
      const sound =
        database.kind === 'postgresql' &&
        database.host === wanted.host &&
        database.port === wanted.port &&
        database.name === wanted.database &&
        !database.plainPassword &&
        database.secret === wanted.secret.name;
      if (!sound) {
        report({
          message: `${environment.name} does not reach ${wanted.database} on ${wanted.host} with the password of Secret ${wanted.secret.name}`,
          file: paths.upstream[1],
          fix: 'Give the chart host, port and name of the database, and the name of its Secret',
        });
      }
    }
  },
});
