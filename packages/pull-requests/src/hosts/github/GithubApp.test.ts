import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { FakeGithubApp } from '../../__testUtils__/fakes/github/FakeGithubApp';
import { findDescription } from '../../__testUtils__/findDescription';
import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';
import { createPullRequestHost } from '../createPullRequestHost';

const MINUTE_MS = 60_000;

describe('a GitHub app', () => {
  let github: FakeGithub;
  let app: FakeGithubApp;
  let apiBaseUrl: string;
  beforeEach(async () => {
    app = new FakeGithubApp();
    github = new FakeGithub({ app });
    apiBaseUrl = await github.start(findDescription('GITHUB_DESCRIPTION'));
    github.repositories.set('any', new FakeRepository());
  });
  const violations: string[] = [];
  afterEach(async () => {
    await github.stop();
    violations.push(...github.violations);
  });

  const submit = ({ appId = app.appId, privateKey = app.privateKey } = {}) =>
    createOrUpdatePullRequest({
      host: createPullRequestHost({
        integrations: ScmIntegrations.fromConfig(
          new ConfigReader({
            integrations: {
              github: [
                {
                  host: 'github.example.com',
                  apiBaseUrl,
                  apps: [
                    { appId, privateKey, clientId: 'any', clientSecret: 'any' },
                  ],
                },
              ],
            },
          }),
        ),
        repository: { host: 'github.example.com', owner: 'ml', repo: 'any' },
      }),
      files: [file('a.yaml', 'a\n')],
      ...request,
    });

  it('opens a pull request with one token of its own', async () => {
    await expect(submit()).resolves.toMatchObject({ changed: true });

    expect(app.tokens.size).toBe(1);
  });

  it('gets a new token before the one that it has ends', async () => {
    const start = Date.now();
    const clock = jest.spyOn(Date, 'now');
    let calls = 0;
    github.meanwhile = (_, path) => {
      calls += Number(path.startsWith('/repos'));
      // The first token is about to end, and then has ended.
      const minutes = [0, 55, 65][Math.min(Math.floor(calls / 3), 2)];
      clock.mockReturnValue(start + minutes * MINUTE_MS);
    };

    await expect(submit()).resolves.toMatchObject({ changed: true });
    clock.mockRestore();

    expect(app.tokens.size).toBe(2);
  });

  it('is named where its key is that of another', async () => {
    await expect(
      submit({ privateKey: new FakeGithubApp().privateKey }),
    ).rejects.toMatchObject({
      name: 'AuthenticationError',
      message: expect.stringMatching(/Renew those of its entry/),
    });
  });

  it.each<[string, () => { privateKey?: string }]>([
    ['its key is none', () => ({ privateKey: 'secret' })],
    [
      'it is installed for others',
      () => {
        app.installations.splice(0, 1, 'other');
        return {};
      },
    ],
    [
      'it was let into other repositories',
      () => {
        app.repositories = ['other'];
        return {};
      },
    ],
  ])('is named where %s', async (_, prepare) => {
    await expect(submit(prepare())).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^The GitHub app of github\.example\.com cannot be used for .*\/ml\/any\. Install it there, and check/,
      ),
    });
  });

  it('never sends what the description does not allow', () => {
    expect(violations).toEqual([]);
  });
});
