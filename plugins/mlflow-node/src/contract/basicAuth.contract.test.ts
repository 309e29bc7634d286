import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FakeMlflow, MlflowForTests, RealMlflow } from '../testUtils';
import { GuardedServer, accounts, admin, guard } from './behaviours/accounts';

/** Logins, a static prefix, and no right by default: as it is deployed. */
async function authEnvironment(folder: string) {
  const config = path.join(folder, 'basic_auth.ini');
  await writeFile(
    config,
    [
      '[mlflow]',
      'default_permission = NO_PERMISSIONS',
      `database_uri = sqlite:///${folder}/users.db`,
      `admin_username = ${admin.username}`,
      `admin_password = ${admin.password}`,
      'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
      // As it is deployed: without it every call pays for a password hash.
      'auth_cache_ttl_seconds = 60',
      '',
    ].join('\n'),
  );
  return {
    MLFLOW_AUTH_CONFIG_PATH: config,
    MLFLOW_FLASK_SERVER_SECRET_KEY: randomBytes(12).toString('hex'),
  };
}

const prefix = '/risk';

const startReal = () =>
  RealMlflow.start({
    prefix,
    arguments: ['--app-name', 'basic-auth'],
    environment: authEnvironment,
  });

const startFake = () => FakeMlflow.start({ prefix, admin });

describe.each<[string, () => Promise<MlflowForTests>]>([
  ['real', startReal],
  ['fake', startFake],
])('a %s MLflow with basic authentication under a path', (_, start) => {
  let mlflow: MlflowForTests;
  let server: GuardedServer;

  beforeAll(async () => {
    mlflow = await start();
    server = await guard(mlflow);
  }, 300_000);

  afterAll(() => mlflow?.stop(), 60_000);

  it.each(Object.entries(accounts))(
    '%s',
    async (__, prove) => {
      await expect(prove(server)).resolves.toBeUndefined();
    },
    60_000,
  );
});
