import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { getBitbucketCloudFileFetchUrl } from '@backstage/integration';
import { http, HttpResponse, passthrough } from 'msw';
import { setupServer } from 'msw/node';
import { FakeBitbucketCloud } from '../../__testUtils__/fakes/bitbucketCloud/FakeBitbucketCloud';
import {
  bitbucketCloudIntegrations,
  createBitbucketCloudRepository,
  portalAuthorization,
  reachBitbucketCloud,
} from '../../__testUtils__/fakes/bitbucketCloud/reachBitbucketCloud';

describe('addresses and rights on a stand-in for Bitbucket Cloud', () => {
  const bitbucket = new FakeBitbucketCloud();
  const server = setupServer();
  registerMswTestHooks(server);
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await bitbucket.start(undefined);
    createBitbucketCloudRepository(bitbucket, apiBaseUrl, 'deployments');
  });
  beforeEach(() => {
    server.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough()));
    bitbucket.authorizations.clear();
    bitbucket.meanwhile = () => {};
  });
  afterAll(() => bitbucket.stop());

  const reach = (credentials: Record<string, string>, token?: string) =>
    reachBitbucketCloud(apiBaseUrl, 'deployments', {
      integrations: bitbucketCloudIntegrations(apiBaseUrl, credentials),
      token,
    });

  it.each([
    ['an API token of a user', { username: 'portal', token: 'secret' }],
    ['an access token of a workspace or repository', { token: 'access' }],
  ])('uses %s', async (_, credentials) => {
    bitbucket.authorizations.add(portalAuthorization).add('Bearer access');

    expect(await reach(credentials).findBranch('main')).toBeDefined();
  });

  it("uses a person's own token instead of the portal's", async () => {
    bitbucket.authorizations.add('Bearer own');
    const portal = { username: 'portal', token: 'secret' };

    expect(await reach(portal, 'own').findBranch('main')).toBeDefined();
  });

  it('refuses other credentials', async () => {
    bitbucket.authorizations.add(portalAuthorization);

    await expect(
      reach({ username: 'portal', token: 'old' }).findBranch('main'),
    ).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringMatching(/the credentials were refused/),
    });
  });

  it('uses the token of an OAuth consumer, and hides why there is none', async () => {
    const consumer = { clientId: 'id', clientSecret: 'consumer-secret' };
    const answer = (body: object, status: number) =>
      server.use(
        http.post('https://bitbucket.org/site/oauth2/access_token', () =>
          HttpResponse.json(body, { status, statusText: 'internals' }),
        ),
      );
    bitbucket.authorizations.add('Bearer fresh');

    answer({}, 401);
    const error = await reach(consumer)
      .findBranch('main')
      .catch(thrown => thrown);
    expect(error).toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringMatching(/Check clientId and clientSecret/),
    });
    expect(error.stack).not.toMatch(/internals|consumer-secret/);

    answer({ access_token: 'fresh', expires_in: 3600 }, 200);
    expect(await reach(consumer).findBranch('main')).toBeDefined();
  });

  it('knows where the files are for a browser and for the catalog', () => {
    const url = reach({ token: 'access' }).getContentsUrl('release/1');

    expect(url).toBe('https://bitbucket.org/team/deployments/src/release%2F1/');
    const { config } = bitbucketCloudIntegrations(
      'https://api.bitbucket.org/2.0',
    ).bitbucketCloud.byUrl(url)!;
    expect(
      getBitbucketCloudFileFetchUrl(`${url}catalog-info.yaml`, config),
    ).toBe(
      'https://api.bitbucket.org/2.0/repositories/team/deployments/src/release/1/catalog-info.yaml',
    );
  });

  it('asks for the workspace', () => {
    expect(() =>
      reachBitbucketCloud(apiBaseUrl, 'deployments', {
        repository: { host: 'bitbucket.org', repo: 'deployments' },
      }),
    ).toThrow(
      /named by host, workspace and repo, as in bitbucket\.org\?workspace=team/,
    );
  });

  it.each([
    [400, 'ConflictError', /did not accept it/],
    [401, 'AuthenticationError', /credentials were refused/],
    [403, 'NotAllowedError', /Give it write access/],
    [404, 'NotFoundError', /or the account may not see it/],
    [409, 'ConflictError', /Run again/],
    [413, 'InputError', /fewer or smaller files/],
    [555, 'ServiceUnavailableError', /status 555\. Run again/],
  ])('says what %i means, and commits once', async (status, name, message) => {
    bitbucket.authorizations.add('Bearer access');
    let commits = 0;
    bitbucket.meanwhile = method => {
      if (method === 'POST') {
        commits += 1;
        throw Object.assign(new Error('internals'), { status, headers: {} });
      }
    };

    const error = await reach({ token: 'access' })
      .commitChanges({
        branch: 'deploy/fraud',
        startFrom: 'main',
        message: 'Deploy fraud',
        changes: [
          {
            operation: 'create',
            path: 'a.yaml',
            content: Buffer.from('a\n'),
            executable: false,
          },
        ],
      })
      .catch(thrown => thrown);

    expect(error).toMatchObject({
      name,
      message: expect.stringMatching(message),
    });
    expect(error.message).not.toContain('internals');
    expect(commits).toBe(1);
  });

  it('takes its credentials nowhere else for the next page', async () => {
    const elsewhere = jest.fn();
    server.use(
      http.get(`${apiBaseUrl}/repositories/team/deployments/commits/*`, () =>
        HttpResponse.json({
          values: [],
          next: 'https://evil.example.com/2.0/commits?page=2',
        }),
      ),
      http.all('https://evil.example.com/*', () => {
        elsewhere();
        return HttpResponse.json({ values: [] });
      }),
    );

    await expect(
      reach({ token: 'access' }).compare('a', 'b'),
    ).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/the next page is not at http/),
    });
    expect(elsewhere).not.toHaveBeenCalled();
  });
});
