import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  platformsResponseSchema,
  previewResponseSchema,
  requestsResponseSchema,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { component } from '../__testUtils__/entities';
import { platform, platformsService } from '../__testUtils__/platforms';
import { startPlugin } from '../__testUtils__/startPlugin';

const ada = mockCredentials.user.header('user:default/ada');
const grants = {
  'user:default/ada': ['mlflow.deployment.read', 'mlflow.deployment.create'],
};

const body = {
  entityRef: 'component:default/mlflow-sketch',
  platform: 'try-out',
  owner: 'group:default/risk',
  environments: ['sandbox'],
  pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/1',
};

const answers = {
  platform: 'try-out',
  name: 'sketch',
  owner: 'group:default/risk',
  environments: ['sandbox'],
  size: 'small',
};

async function start() {
  const catalog = catalogServiceMock();
  const auditor = mockServices.auditor.mock();
  const userInfo = mockServices.userInfo.mock();
  const moveTo = (team: string) =>
    userInfo.getUserInfo.mockResolvedValue({
      userEntityRef: 'user:default/ada',
      ownershipEntityRefs: [team],
    });
  moveTo('group:default/risk');
  const event = { success: jest.fn(), fail: jest.fn() };
  auditor.createEvent.mockResolvedValue(event);
  const { client } = await startPlugin({
    grants,
    catalog,
    platforms: platformsService(platform()),
    services: [auditor.factory],
    userInfo,
  });
  const get = (path: string) =>
    client.get(`/api/mlflow/deployments/${path}`).set('Authorization', ada);
  const post = (path: string, content: object) =>
    client
      .post(`/api/mlflow/deployments/${path}`)
      .set('Authorization', ada)
      .send(content);
  return { get, post, catalog, auditor, event, moveTo };
}

describe('createDeploymentsRouter', () => {
  it('shows of a platform what the form needs, and no more', async () => {
    const { get } = await start();

    const response = await get('platforms');

    expect(platformsResponseSchema.parse(response.body)).toEqual({
      items: [
        {
          name: 'try-out',
          title: 'Try-out cluster',
          description: '',
          environments: ['sandbox'],
          sizes: [
            {
              name: 'small',
              description: '1 × 1 workers, 1536Mi of memory each',
            },
          ],
          layers: expect.arrayContaining([
            { concern: 'database', title: expect.stringMatching(/SQLite/) },
          ]),
          products: [
            {
              id: 'community-mlflow',
              title: 'MLflow by the community chart',
              traits: expect.arrayContaining(['mlflow']),
              releases: ['1.11.5'],
              imageTags: expect.arrayContaining(['v3.17.2-full']),
            },
          ],
          alternatives: [
            {
              concern: 'namespace',
              items: [{ name: 'ours', title: 'A namespace of our own' }],
            },
          ],
          repositoryUrl: expect.stringMatching(/^https:/),
          pullRequestAuthor: 'portal',
          catalog: 'register',
          owners: ['group:default/risk'],
          identities: { 'group:default/risk': [] },
        },
      ],
    });
    expect(response.text).not.toContain('kubernetes.default.svc');
  });

  it('previews the files of a deployment', async () => {
    const { post } = await start();

    const response = await post('preview', { answers });

    const preview = previewResponseSchema.parse(response.body);
    expect(preview).toMatchObject({
      problems: [],
      entityRef: 'component:default/mlflow-sketch',
      environments: [{ environment: 'sandbox' }],
    });
    expect(preview.files.map(({ path }) => path)).toContain(
      'deploy/mlflow-sketch/catalog-info.yaml',
    );
  });

  it('says which answers are wrong', async () => {
    const { post } = await start();

    const [wrongName, wrongPlatform, nothing] = await Promise.all([
      post('preview', { answers: { ...answers, name: 'No Name' } }),
      post('preview', { answers: { ...answers, platform: 'moon' } }),
      post('preview', {}),
    ]);

    expect(wrongName.body.problems).toEqual([
      { field: expect.stringMatching(/name/), message: expect.any(String) },
    ]);
    expect(wrongPlatform.body.problems).toEqual([
      {
        field: 'answers.platform',
        message: expect.stringMatching(/No platform is named "moon"/),
      },
    ]);
    expect(nothing.status).toBe(400);
    expect(nothing.body.error.message).toMatch(/^answers: /);
  });

  it('holds a preview only against a server that its caller may see', async () => {
    const { post, catalog } = await start();
    jest
      .spyOn(catalog, 'getEntityByRef')
      .mockImplementation(async ref =>
        ref === 'component:default/mlflow-sketch'
          ? component({ name: 'mlflow-sketch', owner: 'group:default/risk' })
          : undefined,
      );
    const preview = (entityRef: string) =>
      post('preview', { answers, entityRef });

    const [forbidden, absent, nonsense] = await Promise.all([
      preview('component:default/mlflow-sketch'),
      preview('component:default/mlflow-other'),
      preview('component:'),
    ]);

    expect(forbidden.status).toBe(403);
    expect(absent.status).toBe(404);
    expect(nonsense.status).toBe(400);
  });

  it('remembers a request until its entity is in the catalog', async () => {
    const { get, post, catalog } = await start();

    const recorded = await post('requests', body);

    expect(recorded.body).toMatchObject({
      ...body,
      requestedBy: 'user:default/ada',
    });
    const open = await get('requests');
    // No integration of this backend knows the host.
    const status = {
      state: 'unknown',
      reason: 'not-configured',
      stale: false,
    };
    expect(requestsResponseSchema.parse(open.body)).toEqual({
      items: [{ ...recorded.body, status }],
    });
    expect((await get(`requests/${recorded.body.id}`)).body).toEqual({
      ...recorded.body,
      status,
    });

    jest.spyOn(catalog, 'getEntitiesByRefs').mockResolvedValue({
      items: [
        component({ name: 'mlflow-sketch', owner: 'group:default/risk' }),
      ],
    });
    expect((await get('requests')).body).toEqual({ items: [] });
  });

  it.each(['nonsense', '00000000-0000-4000-8000-000000000000'])(
    'does not know a request %s',
    async id => {
      const { get } = await start();
      expect((await get(`requests/${id}`)).status).toBe(404);
    },
  );

  it('shows a request to nobody without the permission', async () => {
    const { get, post } = await start();
    const { body: recorded } = await post('requests', body);

    const response = await get(`requests/${recorded.id}`).set(
      'Authorization',
      mockCredentials.user.header('user:default/eve'),
    );

    expect(response.status).toBe(403);
  });

  it('names the person for whom the Scaffolder records a request', async () => {
    const { post } = await start();

    const recorded = await post('requests', body).set(
      'Authorization',
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.user('user:default/ada'),
        targetPluginId: 'mlflow',
      }),
    );

    expect(recorded.status).toBe(200);
    expect(recorded.body.requestedBy).toBe('user:default/ada');
  });

  it('writes what it records into the audit log', async () => {
    const { post, auditor, event } = await start();

    await post('requests', body);

    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'deployment-request-record',
        severityLevel: 'medium',
        meta: { entityRef: body.entityRef, platform: 'try-out' },
      }),
    );
    expect(event.success).toHaveBeenCalled();
  });

  it.each([
    ['entityRef', { entityRef: 'nonsense' }],
    ['owner', { owner: 'risk' }],
    ['environments', { environments: ['prod'] }],
    ['environments', { environments: [] }],
    ['pullRequestUrl', { pullRequestUrl: 'https://evil.example.com/x' }],
    ['pullRequestNumber', { pullRequestNumber: 2 }],
    ['pullRequestNumber', { pullRequestNumber: 0 }],
    ['pullRequestUrl', { pullRequestUrl: 'data:text/html,x' }],
    [
      'pullRequestUrl',
      { pullRequestUrl: 'https://git.example.com/ml/deployments-2/pulls/1' },
    ],
  ])('refuses a wrong %s and names it', async (field, wrong) => {
    const { get, post } = await start();

    const response = await post('requests', { ...body, ...wrong });

    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(new RegExp(`^${field}: `));
    expect((await get('requests')).body).toEqual({ items: [] });
  });

  it('records no request in the name of another team', async () => {
    const { get, post } = await start();

    const response = await post('requests', {
      ...body,
      owner: 'group:default/growth',
    });

    expect(response.status).toBe(403);
    expect(response.body.error.message).toMatch(
      /^owner: you do not belong to group:default\/growth/,
    );
    expect((await get('requests')).body).toEqual({ items: [] });
  });

  it('leaves an open request to the team that made it', async () => {
    const { get, post, moveTo } = await start();
    const { body: first } = await post('requests', body);
    moveTo('group:default/growth');

    const response = await post('requests', {
      ...body,
      owner: 'group:default/growth',
    });

    expect(response.status).toBe(409);
    expect(response.body.error.message).toMatch(
      /^entityRef: another team has asked for component:default\/mlflow-sketch/,
    );
    expect((await get('requests')).body).toMatchObject({ items: [first] });
  });

  it('does not know a platform that is not configured', async () => {
    const { post } = await start();

    const response = await post('requests', { ...body, platform: 'moon' });

    expect(response.status).toBe(404);
  });
});
