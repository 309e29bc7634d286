import type { WorkloadDatabase } from '../../workload';

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
      // Two pods that start together would run it at the same time.
      databaseMigration: false,
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
