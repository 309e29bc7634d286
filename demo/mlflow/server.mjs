import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntilHealthy } from '../lib/http.mjs';
import { secret } from '../lib/secrets.mjs';

/**
 * The settings file of MLflow's own accounts.
 *
 * @param {{ database: string, password: string }} options
 */
function authenticationSettings({ database, password }) {
  return [
    '[mlflow]',
    'default_permission = NO_PERMISSIONS',
    `database_uri = sqlite:///${database}`,
    'admin_username = admin',
    `admin_password = ${password}`,
    'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
    // Without it every call pays for a password hash.
    'auth_cache_ttl_seconds = 60',
    '',
  ].join('\n');
}

/**
 * Starts an MLflow on a SQLite file and waits until it answers. The server
 * hands artifacts through, so that clients need no store of their own.
 *
 * @param {import('../../scripts/toolchain/processes.mjs').Processes} processes
 * @param {object} options
 * @param {string} options.name
 * @param {string} options.environment - the Python environment
 * @param {string} options.directory - the server's data
 * @param {number} options.port
 * @param {string} options.logFile
 * @param {string} [options.prefix] - the path it is served under
 * @param {boolean} [options.authentication] - with MLflow's own accounts
 */
export async function startMlflow(processes, options) {
  const { name, environment, directory, port, logFile, prefix = '' } = options;
  await mkdir(directory, { recursive: true });
  const args = [
    '-m',
    'mlflow',
    'server',
    '--host',
    '127.0.0.1',
    '--port',
    `${port}`,
    '--workers',
    '1',
    '--backend-store-uri',
    `sqlite:///${join(directory, 'mlflow.db')}`,
    '--artifacts-destination',
    join(directory, 'artifacts'),
    ...(prefix ? ['--static-prefix', prefix] : []),
  ];
  const env = {
    PATH: `${join(environment, 'bin')}:${process.env.PATH}`,
    MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
    MLFLOW_DISABLE_TELEMETRY: 'true',
    DO_NOT_TRACK: 'true',
    PYTHONUNBUFFERED: '1',
  };
  let admin;
  if (options.authentication) {
    admin = {
      username: 'admin',
      password: await secret(directory, 'admin-password'),
    };
    const settings = join(directory, 'basic_auth.ini');
    await writeFile(
      settings,
      authenticationSettings({
        database: join(directory, 'accounts.db'),
        password: admin.password,
      }),
      { mode: 0o600 },
    );
    args.push('--app-name', 'basic-auth');
    env.MLFLOW_AUTH_CONFIG_PATH = settings;
    env.MLFLOW_FLASK_SERVER_SECRET_KEY = await secret(directory, 'flask-key');
  }
  const running = processes.start(join(environment, 'bin/python'), args, {
    cwd: directory,
    env,
    logFile,
  });
  const url = `http://127.0.0.1:${port}${prefix}`;
  await waitUntilHealthy(`${url}/health`, running, { name, logFile });
  return { url, running, admin };
}
