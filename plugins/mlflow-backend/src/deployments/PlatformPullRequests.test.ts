import {
  mockServices,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { platform, platformsService } from '../__testUtils__/platforms';
import { PlatformPullRequests } from './PlatformPullRequests';
import { PlatformRepositories } from './PlatformRepositories';

const API = 'https://git.example.com/api/v4';
const MERGE_REQUEST = `${API}/projects/:project/merge_requests/:number`;

const integrations = ScmIntegrations.fromConfig(
  mockServices.rootConfig({
    data: {
      integrations: {
        gitlab: [
          {
            host: 'git.example.com',
            apiBaseUrl: API,
            baseUrl: 'https://git.example.com',
            token: 'portal-token',
          },
        ],
      },
    },
  }),
);

describe('PlatformPullRequests', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const calls: {
    project: unknown;
    number: unknown;
    authorization: string | null;
  }[] = [];
  beforeEach(() => {
    calls.length = 0;
    server.use(
      http.get(MERGE_REQUEST, ({ params, request }) => {
        calls.push({
          project: params.project,
          number: params.number,
          authorization: request.headers.get('authorization'),
        });
        return HttpResponse.json({ iid: 7, state: 'merged' });
      }),
      http.get(`${MERGE_REQUEST}/:part`, () =>
        HttpResponse.json({}, { status: 404 }),
      ),
    );
  });

  let now = 0;
  const pullRequests = new PlatformPullRequests({
    service: platformsService(
      platform(),
      platform({
        name: 'next-door',
        repository: { url: 'https://git.example.com/ml/next-door' },
      }),
      platform({
        name: 'elsewhere',
        repository: { url: 'https://elsewhere.example.com/ml/deployments' },
      }),
    ),
    repositories: new PlatformRepositories({ integrations, now: () => now }),
  });

  it("asks the platform's own repository with the credentials of the portal", async () => {
    await expect(pullRequests.readStatus('try-out', 7)).resolves.toMatchObject({
      state: 'merged',
    });
    expect(calls).toEqual([
      {
        project: 'ml/deployments',
        number: '7',
        authorization: 'Bearer portal-token',
      },
    ]);
  });

  it('does not wait for a host that asks for a pause, and leaves it alone', async () => {
    let refused = 0;
    server.use(
      http.get(
        MERGE_REQUEST,
        () => {
          refused += 1;
          return HttpResponse.json(
            {},
            { status: 429, headers: { 'retry-after': '60' } },
          );
        },
        { once: true },
      ),
    );
    const unavailable = { name: 'ServiceUnavailableError' };
    await expect(pullRequests.readStatus('try-out', 7)).rejects.toMatchObject(
      unavailable,
    );

    now += 299_000;
    await expect(pullRequests.readStatus('try-out', 8)).rejects.toMatchObject(
      unavailable,
    );
    await expect(pullRequests.readStatus('next-door', 9)).rejects.toThrow(
      'git.example.com is left alone until 1970-01-01T00:05:00.000Z',
    );
    expect({ refused, calls }).toEqual({ refused: 1, calls: [] });

    now += 1_000;
    await expect(pullRequests.readStatus('try-out', 7)).resolves.toMatchObject({
      state: 'merged',
    });
  });

  it('goes on asking a host that has no such pull request', async () => {
    server.use(
      http.get(MERGE_REQUEST, () => HttpResponse.json({}, { status: 404 }), {
        once: true,
      }),
    );
    await expect(pullRequests.readStatus('try-out', 6)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(pullRequests.readStatus('try-out', 7)).resolves.toBeDefined();
  });

  it.each([
    ['gone', /No platform is named "gone" any more/],
    ['elsewhere', /No integration knows the host elsewhere.example.com/],
  ])('says what is not set up of the platform %s', async (name, message) => {
    const error = await pullRequests.readStatus(name, 7).catch(e => e);
    expect(error).toMatchObject({ name: 'InputError' });
    expect(error.message).toMatch(message);
  });
});
