import type { WorkloadDatabase } from './stores';

/** Names of the databases that a server has on its PostgreSQL. */
export function databasesOf({
  database,
  authDatabase,
}: Extract<WorkloadDatabase, { kind: 'postgresql' }>): string[] {
  return [database, ...(authDatabase ? [authDatabase] : [])];
}
