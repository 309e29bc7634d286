import type { WorkloadDatabase } from '../../../workload';

/** Where the server finds MLflow's configuration of users. */
export const authFolder = '/etc/mlflow/auth';
export const authFile = 'basic_auth.ini';

/** A PostgreSQL with a database for the accounts. */
export type AccountsDatabase = Extract<
  WorkloadDatabase,
  { kind: 'postgresql' }
> & { authDatabase: string };

/**
 * MLflow's configuration of users, as a template of the secret store.
 * Passwords land in a URL and in an INI file: only letters, digits, dashes and
 * underscores go through both unchanged, and the prerequisites generate such.
 */
export function authConfiguration(database: AccountsDatabase): string {
  const { driver, role, host, port, authDatabase, tls } = database;
  return [
    '[mlflow]',
    'default_permission = NO_PERMISSIONS',
    `database_uri = postgresql+${driver}://${role}:{{ .database }}@${host}:${port}/${authDatabase}?sslmode=${tls}`,
    'admin_username = admin',
    'admin_password = {{ .admin }}',
    'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
    // Without the cache every call costs a password hash: about 170 ms.
    'auth_cache_ttl_seconds = 60',
    '',
  ].join('\n');
}
