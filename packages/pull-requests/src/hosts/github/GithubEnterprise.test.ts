import { dirname, join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { FakeGithubApp } from '../../__testUtils__/fakes/github/FakeGithubApp';
import { findDescription } from '../../__testUtils__/findDescription';
import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';
import { createPullRequestHost } from '../createPullRequestHost';

const host = 'github.example.com';
/** The oldest one of which GitHub still publishes the description. */
const description = join(
  dirname(findDescription('GITHUB_DESCRIPTION')),
  'ghes-3.13.json',
);

describe('GitHub Enterprise Server, of which only the host is known', () => {
  const app = new FakeGithubApp();
  const github = new FakeGithub({ app });
  const repository = new FakeRepository();
  const asked = new Set<string>();
  beforeAll(async () => {
    const address = await github.start(description);
    github.repositories.set('any', repository);
    const send = fetch;
    jest.spyOn(global, 'fetch').mockImplementation(async (url, options) => {
      const [, api, path] = /^(.*?\/api\/(?:v3|graphql))(.*)$/.exec(
        `${url}`,
      ) ?? ['', `${url}`, ''];
      asked.add(api);
      return send(
        `${address}${api.endsWith('/graphql') ? '/graphql' : path}`,
        options,
      );
    });
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await github.stop();
  });

  const reach = () =>
    createPullRequestHost({
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            github: [
              {
                host,
                apps: [
                  {
                    appId: app.appId,
                    privateKey: app.privateKey,
                    clientId: 'any',
                    clientSecret: 'any',
                  },
                ],
              },
            ],
          },
        }),
      ),
      repository: { host, owner: 'ml', repo: 'any' },
    });

  const submit = (content: string, draft: boolean) =>
    createOrUpdatePullRequest({
      host: reach(),
      files: [file('a.yaml', content)],
      ...request,
      draft,
      triage: {
        labels: ['mlops'],
        reviewers: ['ada', 'ml/platform'],
        assignees: ['grace'],
      },
    });

  it('is reached at /api/v3 and /api/graphql, with the token of an app', async () => {
    await submit('a\n', true);
    const { pullRequest } = await submit('b\n', false);

    expect(pullRequest).toMatchObject({ number: 1, draft: false });
    expect(
      await reach().pullRequests.readStatus(pullRequest!.number),
    ).toMatchObject({ state: 'open', draft: false });
    expect(repository.pullRequests).toMatchObject([
      { draft: false, reviewers: new Set(['ada', 'ml/platform']) },
    ]);
    expect([...asked].sort()).toEqual([
      `https://${host}/api/graphql`,
      `https://${host}/api/v3`,
    ]);
  });

  it('is sent nothing that its description does not allow', () => {
    expect(github.violations).toEqual([]);
  });
});
