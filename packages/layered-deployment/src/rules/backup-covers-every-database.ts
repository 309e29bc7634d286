import { defineRule } from '../rule';
import { databasesOf } from '../workload/databasesOf';
import { environmentViews } from './support/environmentViews';
import { listAt, mapAt } from './support/yaml';

/** Half a backup is found out on the day it is needed. */
export const backupCoversEveryDatabase = defineRule({
  meta: {
    id: 'backup-covers-every-database',
    severity: 'error',
    title: 'A backup holds the users too, and says how to come back',
    why: "MLflow's own login keeps users and permissions in a database of their own: without it the restored server lets nobody in. A backup that nobody wrote down how to restore is a file.",
    evidence: ['MLflow documentation: authentication, database_uri'],
  },
  check: ({ bundle, report }) => {
    for (const { infra, paths, environment } of environmentViews(bundle)) {
      const { database } = environment.workload;
      if (!('databases' in mapAt(infra, 'backup')) || !database) {
        continue;
      }
      const saved = listAt(infra, 'backup', 'databases');
      const needed =
        database.kind === 'postgresql' ? databasesOf(database) : [];
      const page = `${bundle.rootPath}/environments/${environment.name}/RESTORE.md`;
      const missing = [
        ...needed.filter(name => !saved.includes(name)),
        ...(bundle.files.some(({ path }) => path === page)
          ? []
          : ['the way back (RESTORE.md)']),
      ];
      if (missing.length > 0) {
        report({
          message: `The backup of ${environment.name} lacks ${missing.join(
            ' and ',
          )}`,
          file: paths.infra[1],
          fix: 'List every database of the server in backup.databases, and keep RESTORE.md',
        });
      }
    }
  },
});
