import type { WorkloadDatabase } from '../../../workload';
import { askFor } from '../../askFor';
import { shellWord } from '../../../shellWord';
import { startServer, stopServer, type StoppedServer } from '../stopServer';
import type { BackupPlace, BackupStore } from './stores';

type Database = Extract<WorkloadDatabase, { kind: 'postgresql' }>;

const block = (...lines: string[]) => ['```sh', ...lines, '```'].join('\n');

/**
 * Only a dump that was read to its end commits: until then the data that it
 * replaces is still there.
 */
function restoreDatabase(database: string): string[] {
  return [
    // What a newer server added would stop its next migration.
    `{ echo 'BEGIN; DROP SCHEMA public CASCADE; CREATE SCHEMA public;' \\`,
    `  && pg_restore --file=- --clean --if-exists --no-owner --no-privileges ${database}.dump \\`,
    // Tools since PostgreSQL 17 say it to every server, older ones refuse it.
    `  && echo 'COMMIT;'; } | sed '/^SET transaction_timeout = 0;$/d' \\`,
    `  | psql --no-psqlrc --dbname ${database} --set ON_ERROR_STOP=1`,
  ];
}

/** What somebody needs to know who reaches the database from a desk. */
function reaching(database: Database, namespace: string): string[] {
  const { host, port, tlsRootCertificate } = database;
  const [service, place = namespace, ...rest] = host.split('.');
  const isInside = !host.includes('.') || rest[0] === 'svc';
  return [
    ...(isInside
      ? [
          `The database is inside the cluster. Run \`kubectl --namespace ${place} port-forward service/${service} ${port}\` in another shell, and \`export PGHOSTADDR=127.0.0.1\` in this one; the host below stays the name that the certificate has.`,
        ]
      : []),
    ...(tlsRootCertificate
      ? [
          "Save the certificate of the database's authority as ca.crt beside the folder of the backup.",
        ]
      : []),
  ];
}

/** How to go back to a backup, for the page of one environment. */
export function restorePage(
  options: StoppedServer & {
    schedule: string;
    image: string;
    databases: string[];
    database: Database;
    place: BackupPlace;
    store: BackupStore;
  },
): string {
  const { deployment, environment, namespace, database, store } = options;
  return `${[
    `# Restore ${deployment} in ${environment}`,
    `${options.databases.join(' and ')} are dumped on the schedule \`${
      options.schedule
    }\` into ${options.place.bucket}/${
      options.place.folder
    }/, one folder for each time, and kept for ${
      options.place.retentionDays
    } days. SHA256SUMS is written last: a folder without it is no backup. The dumps hold the password hashes of all users; the connection and the store are encrypted, the files themselves are not.`,
    'Artifacts are not in the backup. What was deleted since then comes back from the versions of the object store.',
    `The database must be PostgreSQL 15 or newer, and \`pg_restore\` at least as new as the one that made the dump (\`${options.image}\`).`,
    ...stopServer(options),
    '## 2. Choose a backup and fetch it',
    block(
      store.list,
      askFor('BACKUP', 'folder of the list, such as 2026-03-31T021500Z'),
      store.fetch,
    ),
    '## 3. Put it in place of what is there',
    ...reaching(database, namespace),
    'Everything in the databases is replaced. Go on only if `sha256sum` says OK for each file. Each database is replaced in one transaction: if its last line is not `COMMIT`, it is as it was before.',
    block(
      'cd "$BACKUP"',
      'sha256sum --check SHA256SUMS',
      `export PGHOST=${database.host} PGPORT=${
        database.port
      } PGUSER=${shellWord(database.role)} PGSSLMODE=${database.tls}${
        database.tlsRootCertificate ? ' PGSSLROOTCERT=../ca.crt' : ''
      }`,
      `${askFor(
        'PGPASSWORD',
        `value of ${database.passwordKey} in the secret store`,
        'secret',
      )} && export PGPASSWORD`,
      ...options.databases.flatMap(restoreDatabase),
    ),
    '## 4. Start again',
    'The image must be the one that wrote the backup, or a newer one: a newer one migrates the database when it starts.',
    ...startServer(options),
  ].join('\n\n')}\n`;
}
