import { MlflowClient, MlflowCredentials } from '../../client';
import { probeInstance } from '../../probe';
import { MlflowForTests } from '../../testUtils';
import { caught } from '../../testUtils/caught';
import { Behaviours } from './Behaviours';

export const admin = { username: 'admin', password: 'of-the-administrator' };
const portal = { username: 'portal', password: 'of-the-portal' };
const asAdmin = { login: `admin:${admin.password}` };

/** A server that asks for logins, with two models of which one is shown. */
export interface GuardedServer {
  mlflow: MlflowForTests;
  runId: string;
  grant(type: string, id: string, permission?: string): Promise<unknown>;
  clientOf(login?: MlflowCredentials): MlflowClient;
  probe(login?: MlflowCredentials): ReturnType<typeof probeInstance>;
}

export async function guard(mlflow: MlflowForTests): Promise<GuardedServer> {
  const runs = { experiment_id: '0' };
  const { run } = await mlflow.write('runs/create', runs, asAdmin);
  const runId = run!.info.run_id;
  for (const name of ['shown', 'hidden']) {
    for (const [route, body] of [
      ['registered-models/create', {}],
      ['model-versions/create', { source: 's3://bucket/m', run_id: runId }],
      ['registered-models/alias', { alias: 'champion', version: '1' }],
    ] as const) {
      await mlflow.write(route, { name, ...body }, asAdmin);
    }
  }
  await mlflow.write('users/create', portal, asAdmin);
  const clientOf = (login?: MlflowCredentials) =>
    MlflowClient.create({
      baseUrl: mlflow.address,
      credentials: async () => login,
    });
  const server: GuardedServer = {
    mlflow,
    runId,
    clientOf,
    grant: (resource_type, resource_id, permission = 'READ') =>
      mlflow.write(
        'users/permissions/grant',
        { username: portal.username, resource_type, resource_id, permission },
        { ...asAdmin, api: '3.0' },
      ),
    probe: login =>
      probeInstance({
        instance: {
          name: 'risk-prod',
          baseUrl: mlflow.address,
          origin: 'platform',
          owners: ['*'],
          credentials: async () => login,
        },
        client: clientOf(login),
      }),
  };
  await server.grant('registered_model', 'shown');
  return server;
}

/** What the portal relies on where MLflow asks for logins. */
export const accounts: Behaviours<GuardedServer> = {
  'is healthy for a login that may read': async at => {
    // A first read opens the stores, which a busy machine does not do in time.
    await at.clientOf(portal).readDatabase();
    await expect(at.probe(portal)).resolves.toMatchObject({
      state: 'healthy',
      version: expect.stringMatching(/^3\./),
      authentication: 'mlflow-basic-auth',
    });
  },

  'asks for a login where there is none': async at => {
    await expect(at.probe()).resolves.toMatchObject({
      state: 'no-credentials',
      version: undefined,
      authentication: 'mlflow-basic-auth',
    });
  },

  'refuses a wrong login': async at => {
    await expect(
      at.probe({ ...portal, password: 'wrong' }),
    ).resolves.toMatchObject({ state: 'auth-required' });
  },

  'says to anyone what it is': async at => {
    await expect(at.clientOf().serverInfo()).resolves.toEqual({
      storeType: 'SqlStore',
      workspacesEnabled: false,
    });
  },

  'leaves out in silence what the login may not see': async at => {
    const { items } = await at.clientOf(portal).listRegisteredModels();
    expect(items).toEqual([
      expect.objectContaining({
        name: 'shown',
        aliases: [{ alias: 'champion', version: '1' }],
      }),
    ]);
    await expect(
      at.clientOf(portal).findRegisteredModel('hidden'),
    ).resolves.toBeUndefined();
    await expect(
      at.clientOf(portal).searchModelVersions('hidden'),
    ).resolves.toEqual([]);
  },

  'forbids what is asked for by name, even if it does not exist': async at => {
    const client = at.clientOf(portal);
    for (const name of ['hidden', 'nobody']) {
      for (const call of [
        client.getModelVersion(name, '1'),
        client.getRegisteredModel(name),
      ]) {
        expect((await caught(call)).kind).toBe('forbidden');
      }
    }
  },

  'lets nobody move an alias who may only read': async at => {
    const move = (name: string) =>
      at.clientOf(portal).setAlias(name, 'champion', '1');
    expect((await caught(move('shown'))).kind).toBe('forbidden');
    await at.grant('registered_model', 'hidden', 'EDIT');
    await expect(move('hidden')).resolves.toBeUndefined();
  },

  'keeps its webhooks from all but the administrator': async at => {
    const webhook = { url: 'https://portal.example.com', secret: 'any' };
    const setUp = at.clientOf(portal).setUpWebhook(webhook);
    expect((await caught(setUp)).kind).toBe('forbidden');
  },

  'hides a run until its experiment is granted': async at => {
    const lookup = async () => {
      const options = { experimentIds: ['0'] };
      return (await at.clientOf(portal).getRuns([at.runId], options)).get(
        at.runId,
      )?.state;
    };
    await expect(lookup()).resolves.toBe('no-access');
    await at.grant('experiment', '0');
    await expect(lookup()).resolves.toBe('found');
  },
};
