import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { demoSignInModule } from './module';

const data = {
  app: { baseUrl: 'http://localhost:3000' },
  auth: {
    providers: {
      demo: { people: [{ user: 'user:default/ada', displayName: 'Ada' }] },
    },
  },
};

const catalog = catalogServiceMock.factory({
  entities: [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { name: 'ada', namespace: 'default' },
      relations: [{ type: 'memberOf', targetRef: 'group:default/risk' }],
    },
  ],
});

const start = (config: object) =>
  startTestBackend({
    features: [
      authPlugin,
      demoSignInModule,
      catalog,
      mockServices.rootConfig.factory({ data: config as typeof data }),
    ],
  });

describe('demoSignInModule', () => {
  const environment = process.env.NODE_ENV;

  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('signs in as the person that the header names, with their groups', async () => {
    const { server } = await start(data);

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-demo-user', 'user:default/ada');

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      profile: { displayName: 'Ada' },
      backstageIdentity: {
        identity: {
          userEntityRef: 'user:default/ada',
          ownershipEntityRefs: ['user:default/ada', 'group:default/risk'],
        },
      },
    });
  });

  it.each([
    ['no header', {}],
    ['a person who is not configured', { 'x-demo-user': 'user:default/eve' }],
  ])('refuses %s', async (_what, headers) => {
    const { server } = await start(data);

    const response = await request(server)
      .get('/api/auth/demo/refresh')
      .set(headers);

    expect(response.status).toBe(401);
  });

  it.each(['production', ''])(
    'refuses to start with NODE_ENV=%s',
    async NODE_ENV => {
      Object.assign(process.env, { NODE_ENV });

      await expect(start(data)).rejects.toThrow(
        /demo lets anybody sign in as anybody.*NODE_ENV=development/,
      );
    },
  );

  it('starts in production where it is not configured', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });

    await expect(
      start({ app: data.app, auth: { providers: {} } }),
    ).resolves.toBeDefined();
  });

  it('refuses people who are not users, and says what to write', async () => {
    const people = [{ user: 'group:default/risk', displayName: 'Risk' }];

    await expect(
      start({ ...data, auth: { providers: { demo: { people } } } }),
    ).rejects.toThrow(/people\[0\]\.user.*write user:default\/<name>/);
  });
});
