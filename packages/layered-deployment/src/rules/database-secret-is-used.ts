import { defineRule } from '../rule';
import { environmentViews } from './support/environmentViews';
import { at, mapAt, textAt } from './support/yaml';

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
    products: ['community-mlflow'],
  },
  check: ({ bundle, report }) => {
    for (const { upstream, paths, environment } of environmentViews(bundle)) {
      const wanted = environment.workload.database;
      if (wanted?.kind !== 'postgresql') {
        continue;
      }
      const store = mapAt(upstream, 'backendStore');
      const sound =
        at(store, 'postgres', 'enabled') === true &&
        at(store, 'postgres', 'host') === wanted.host &&
        at(store, 'postgres', 'port') === wanted.port &&
        at(store, 'postgres', 'database') === wanted.database &&
        !textAt(store, 'postgres', 'password') &&
        at(store, 'existingDatabaseSecret', 'name') === wanted.secret.name;
      if (!sound) {
        report({
          message: `${environment.name} does not reach ${wanted.database} on ${wanted.host} with the password of Secret ${wanted.secret.name}`,
          file: paths.upstream[1],
          fix: 'Set backendStore.postgres (enabled, host, port, database) and backendStore.existingDatabaseSecret.name',
        });
      }
    }
  },
});
