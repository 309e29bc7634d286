import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { MlflowClient, MlflowCredentials } from '../client';
import { MlflowInstance } from '../instances';
import { probeInstance } from '../probe';
import { caught } from '../testUtils/caught';
import { RealMlflow } from '../testUtils/RealMlflow';

const random = () => randomBytes(12).toString('hex');
const admin = { username: 'admin', password: random() };
const portal = { username: 'portal', password: random() };
const asAdmin = { login: `admin:${admin.password}` };

/** Logins, a static prefix, and no right by default: as it is deployed. */
async function authEnvironment(folder: string) {
  const config = path.join(folder, 'basic_auth.ini');
  await writeFile(
    config,
    [
      '[mlflow]',
      'default_permission = NO_PERMISSIONS',
      `database_uri = sqlite:///${folder}/users.db`,
      'admin_username = admin',
      `admin_password = ${admin.password}`,
      'authorization_function = mlflow.server.auth:authenticate_request_basic_auth',
      // As it is deployed: without it every call pays for a password hash.
      'auth_cache_ttl_seconds = 60',
      '',
    ].join('\n'),
  );
  return {
    MLFLOW_AUTH_CONFIG_PATH: config,
    MLFLOW_FLASK_SERVER_SECRET_KEY: random(),
  };
}

describe('a real MLflow with basic authentication under a path', () => {
  let mlflow: RealMlflow;
  let runId: string;

  beforeAll(async () => {
    mlflow = await RealMlflow.start({
      prefix: '/risk',
      arguments: ['--app-name', 'basic-auth'],
      environment: authEnvironment,
    });
    const { run } = await mlflow.write(
      'runs/create',
      { experiment_id: '0' },
      asAdmin,
    );
    runId = run!.info.run_id;
    for (const name of ['shown', 'hidden']) {
      await mlflow.write('registered-models/create', { name }, asAdmin);
      await mlflow.write(
        'model-versions/create',
        { name, source: 's3://bucket/model', run_id: runId },
        asAdmin,
      );
      await mlflow.write(
        'registered-models/alias',
        { name, alias: 'champion', version: '1' },
        asAdmin,
      );
    }
    await mlflow.write('users/create', portal, asAdmin);
    await grant('registered_model', 'shown');
  }, 300_000);

  afterAll(() => mlflow?.stop(), 60_000);

  function grant(resource_type: string, resource_id: string) {
    return mlflow.write(
      'users/permissions/grant',
      {
        username: portal.username,
        resource_type,
        resource_id,
        permission: 'READ',
      },
      { ...asAdmin, api: '3.0' },
    );
  }

  const clientOf = (login?: MlflowCredentials) =>
    MlflowClient.create({
      baseUrl: mlflow.address,
      credentials: async () => login,
    });

  function probe(login?: MlflowCredentials) {
    const instance: MlflowInstance = {
      name: 'risk-prod',
      baseUrl: mlflow.address,
      origin: 'platform',
      owners: ['*'],
      credentials: async () => login,
    };
    return probeInstance({ instance, client: clientOf(login) });
  }

  it('is healthy for a login that may read', async () => {
    // A first read opens the stores, which a busy machine does not do in time.
    await clientOf(portal).readDatabase();
    await expect(probe(portal)).resolves.toMatchObject({
      state: 'healthy',
      version: expect.stringMatching(/^3\./),
      authentication: 'mlflow-basic-auth',
    });
  });

  it('asks for a login where there is none', async () => {
    await expect(probe()).resolves.toMatchObject({
      state: 'no-credentials',
      version: undefined,
      authentication: 'mlflow-basic-auth',
    });
  });

  it('refuses a wrong login', async () => {
    await expect(
      probe({ ...portal, password: 'wrong' }),
    ).resolves.toMatchObject({ state: 'auth-required' });
  });

  it('says to anyone what it is', async () => {
    await expect(clientOf().serverInfo()).resolves.toEqual({
      storeType: 'SqlStore',
      workspacesEnabled: false,
    });
  });

  it('leaves out in silence what the login may not see', async () => {
    const { items } = await clientOf(portal).listRegisteredModels();
    expect(items.map(model => [model.name, model.aliases])).toEqual([
      ['shown', [{ alias: 'champion', version: '1' }]],
    ]);
    await expect(
      clientOf(portal).findRegisteredModel('hidden'),
    ).resolves.toBeUndefined();
  });

  it('forbids what is asked for by name, even if it does not exist', async () => {
    for (const name of ['hidden', 'nobody']) {
      const error = await caught(clientOf(portal).getModelVersion(name, '1'));
      expect(error.kind).toBe('forbidden');
    }
  });

  it('hides a run until its experiment is granted', async () => {
    const lookup = async () => {
      const options = { experimentIds: ['0'] };
      return (await clientOf(portal).getRuns([runId], options)).get(runId)
        ?.state;
    };
    await expect(lookup()).resolves.toBe('no-access');
    await grant('experiment', '0');
    await expect(lookup()).resolves.toBe('found');
  });
});
