import type { WorkloadDatabase } from '../../workload';

type Postgresql = Extract<WorkloadDatabase, { kind: 'postgresql' }>;

/**
 * Address of the store without host, role or password: libpq reads those from
 * its own variables, and no password needs to be fit for a URL. The scheme
 * names the driver, for SQLAlchemy 2.1 looks for another one by default.
 */
export function storeUri({ driver }: Postgresql): string {
  return `postgresql+${driver}://`;
}

/** libpq's variables, for a container that takes a list of them. */
export function libpqVariables(database: Postgresql) {
  const { secret } = database;
  const fromSecret = (name: string, key: string) => ({
    name,
    valueFrom: { secretKeyRef: { name: secret.name, key } },
  });
  return [
    { name: 'PGHOST', value: database.host },
    { name: 'PGPORT', value: String(database.port) },
    { name: 'PGDATABASE', value: database.database },
    { name: 'PGSSLMODE', value: database.tls },
    ...(database.tlsRootCertificate
      ? [{ name: 'PGSSLROOTCERT', value: database.tlsRootCertificate }]
      : []),
    fromSecret('PGUSER', secret.usernameKey),
    fromSecret('PGPASSWORD', secret.passwordKey),
  ];
}

// Any number, as long as every pod takes the same.
const lock = 7305;

function migration(database: Postgresql): string {
  return [
    'from mlflow.store.db import utils',
    `engine = utils.create_sqlalchemy_engine_with_retry("${storeUri(
      database,
    )}")`,
    'with engine.connect() as connection:',
    `    connection.exec_driver_sql("SELECT pg_advisory_lock(${lock})")`,
    '    utils._initialize_tables(engine)',
  ].join('\n');
}

/**
 * Container that makes or upgrades the tables before the server starts.
 * `mlflow db upgrade` fails on an empty database; this serves both. Pods that
 * start together wait for each other: the lock goes with its connection.
 */
export function migrationContainer(database: Postgresql) {
  return {
    name: 'database-migration',
    command: ['python', '-c', migration(database)],
    env: [...libpqVariables(database), { name: 'HOME', value: '/tmp' }],
  };
}
