import type { WorkloadDatabase } from '../../workload';

/**
 * Whether the chart's own migration can reach the database: its container sees
 * neither the TLS mode nor the file of an authority.
 */
export function chartMigrates(database: WorkloadDatabase | undefined): boolean {
  return (
    database?.kind === 'postgresql' && database.tlsRootCertificate === undefined
  );
}

/** Where the chart's server keeps runs and models. */
export function backendStore(database: WorkloadDatabase | undefined) {
  if (!database) {
    return {};
  }
  if (database.kind === 'sqlite') {
    return { backendStore: { defaultSqlitePath: database.path } };
  }
  return {
    backendStore: {
      databaseMigration: chartMigrates(database),
      // Its container has no security context on older releases, and the
      // migration waits for the database anyway.
      databaseConnectionCheck: false,
      existingDatabaseSecret: database.secret,
      postgres: {
        enabled: true,
        host: database.host,
        port: database.port,
        database: database.database,
        // Without it SQLAlchemy 2.1 looks for another driver.
        driver: database.driver,
      },
    },
  };
}
