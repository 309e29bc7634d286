import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import request from 'supertest';
import { FakeGitea } from './__testUtils__/FakeGitea';
import { authModuleGiteaProvider } from './module';

const origin = 'http://localhost';

describe('the provider gitea', () => {
  const gitea = new FakeGitea();
  let baseUrl: string;

  beforeAll(async () => {
    baseUrl = await gitea.start();
  });
  afterAll(() => gitea.stop());
  afterEach(() => {
    gitea.failure = undefined;
    gitea.revoked = false;
  });

  async function start(changes: object = {}) {
    const development = {
      baseUrl: `${baseUrl}/`,
      clientId: 'client-id',
      clientSecret: 'client-secret',
      ...changes,
    };
    const { server } = await startTestBackend({
      features: [
        authPlugin,
        authModuleGiteaProvider,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: origin },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: { providers: { gitea: { development } } },
          },
        }),
      ],
    });
    return request.agent(server);
  }

  /** Follows a person to Gitea; answers with where and the state to return. */
  async function leave(agent: ReturnType<typeof request.agent>) {
    const response = await agent.get('/api/auth/gitea/start').query({
      env: 'development',
      scope: 'read:user write:repository',
      origin,
      flow: 'popup',
    });
    expect(response.status).toBe(302);
    return new URL(response.headers.location);
  }

  async function comeBack(
    agent: ReturnType<typeof request.agent>,
    query: Record<string, string>,
  ) {
    const left = await leave(agent);
    const response = await agent
      .get('/api/auth/gitea/handler/frame')
      .query({ state: left.searchParams.get('state'), ...query });
    return decodeURIComponent(response.text);
  }

  it('sends people to Gitea, always for the same rights', async () => {
    const left = await leave(await start());

    expect(`${left.origin}${left.pathname}`).toBe(
      `${baseUrl}/login/oauth/authorize`,
    );
    expect(Object.fromEntries(left.searchParams)).toEqual({
      client_id: 'client-id',
      redirect_uri: expect.stringMatching(
        /^http:.*\/api\/auth\/gitea\/handler\/frame$/,
      ),
      response_type: 'code',
      scope: 'read:user write:repository write:issue',
      state: expect.any(String),
    });
  });

  it('hands the window the token and the name of the person', async () => {
    const text = await comeBack(await start(), { code: 'ada-code' });

    expect(text).toContain('"accessToken":"ada-token"');
    expect(text).toContain('"displayName":"ada"');
    expect(text).toContain('write:repository');
  });

  const refresh = (agent: ReturnType<typeof request.agent>) =>
    agent
      .get('/api/auth/gitea/refresh')
      .query({ env: 'development', scope: 'read:user' })
      .set('X-Requested-With', 'XMLHttpRequest');

  it('signs nobody in whom another browser sent to Gitea', async () => {
    const left = await leave(await start());
    const other = await start();

    const response = await other
      .get('/api/auth/gitea/handler/frame')
      .query({ state: left.searchParams.get('state'), code: 'ada-code' });

    expect(response.text).not.toContain('ada-token');
    expect(decodeURIComponent(response.text)).toMatch(/nonce/);
  });

  it('asks to sign in again after the person took it back', async () => {
    const agent = await start();
    await comeBack(agent, { code: 'ada-code' });
    gitea.revoked = true;

    const response = await refresh(agent);

    expect(response.status).toBe(401);
    expect(response.text).not.toContain('internal detail');
  });

  it('finds an earlier sign-in again', async () => {
    const agent = await start();
    await comeBack(agent, { code: 'ada-code' });

    const response = await refresh(agent);

    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({
      profile: { displayName: 'ada', email: 'ada@example.com' },
      providerInfo: {
        accessToken: 'ada-token',
        scope: expect.stringContaining('write:repository'),
        expiresInSeconds: 3600,
      },
    });
  });

  it.each([
    [
      'a person who does not agree',
      { error: 'access_denied' },
      /did not allow/,
    ],
    ['an answer without a code', {}, /without signing you in/],
    ['a code that Gitea refuses', { code: 'wrong' }, /answered 400/],
  ])('says what to do about %s', async (_what, query, message) => {
    const text = await comeBack(await start(), query);

    expect(text).toMatch(message);
    expect(text).toContain('AuthenticationError');
    expect(text).not.toContain('internal detail');
  });

  it('says that Gitea fails, without its words', async () => {
    const agent = await start();
    gitea.failure = 503;
    const text = await comeBack(agent, { code: 'ada-code' });

    expect(text).toMatch(/failed with 503; try again later/);
    expect(text).not.toContain('internal detail');
  });

  it('says that Gitea cannot be reached', async () => {
    const agent = await start({ baseUrl: 'http://127.0.0.1:9' });

    const text = await comeBack(agent, { code: 'ada-code' });

    expect(text).toMatch(/http:\/\/127\.0\.0\.1:9 did not answer/);
    expect(text).not.toMatch(/caused by|fetch failed/);
  });

  it('says which setting to change for a host that has moved', async () => {
    const agent = await start();
    gitea.failure = 301;

    expect(await comeBack(agent, { code: 'ada-code' })).toMatch(
      /redirects elsewhere; ask the platform team to set baseUrl below auth\.providers\.gitea/,
    );
  });
});
