import { giteaIntegrations } from '../../__testUtils__/giteaIntegrations';
import { createGiteaPerson } from '../../__testUtils__/giteaPeople';
import { createGiteaRepository } from '../../__testUtils__/giteaRepository';
import { RunningGitea, startGitea } from '../../__testUtils__/startGitea';
import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';
import { createPullRequestHost } from '../createPullRequestHost';

jest.setTimeout(180_000);

describe('rights on a real Gitea', () => {
  let gitea: RunningGitea;
  const repo = 'deployments';
  beforeAll(async () => {
    gitea = await startGitea();
    await createGiteaRepository(gitea, repo);
  });
  afterAll(() => gitea?.stop());

  const submit = (
    credentials: { username: string; password: string } | { token: string },
    at: { repo: string } = { repo },
  ) =>
    createOrUpdatePullRequest({
      host: createPullRequestHost({
        integrations: giteaIntegrations(
          gitea.baseUrl,
          'token' in credentials ? {} : credentials,
        ),
        repository: {
          host: new URL(gitea.baseUrl).host,
          owner: gitea.admin.username,
          repo: at.repo,
        },
        token: 'token' in credentials ? credentials.token : undefined,
      }),
      branch: 'deploy/fraud',
      baseBranch: 'main',
      title: 'Deploy fraud',
      body: 'For review.',
      files: [{ path: 'a.yaml', content: Buffer.from('a\n') }],
    });

  it('names credentials that are refused', async () => {
    await expect(
      submit({ username: gitea.admin.username, password: 'wrong' }),
    ).rejects.toMatchObject({ name: 'AuthenticationError' });
    await expect(submit({ token: 'wrong' })).rejects.toMatchObject({
      name: 'AuthenticationError',
    });
  });

  it('names an account that may only read', async () => {
    const reader = await createGiteaPerson(gitea, 'reader');

    await expect(submit(reader)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/Give it write access/),
    });
  });

  it('names a repository that is not there', async () => {
    await expect(
      submit(gitea.admin, { repo: 'elsewhere' }),
    ).rejects.toMatchObject({
      name: 'NotFoundError',
      message: expect.stringMatching(/elsewhere.* Check repoUrl/),
    });
  });

  it("works with a person's token, and the pull request is theirs", async () => {
    const person = await createGiteaPerson(gitea, 'writer', repo);

    const { pullRequest } = await submit({ token: person.token });

    const answer = await fetch(
      `${gitea.baseUrl}/api/v1/repos/${gitea.admin.username}/${repo}/pulls/${pullRequest?.number}`,
    );
    expect(await answer.json()).toMatchObject({ user: { login: 'writer' } });
  });
});
