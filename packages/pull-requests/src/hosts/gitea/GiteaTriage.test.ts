import { callGitea } from '../../__testUtils__/callGitea';
import { giteaIntegrations } from '../../__testUtils__/giteaIntegrations';
import { createGiteaPerson } from '../../__testUtils__/giteaPeople';
import { createGiteaRepository } from '../../__testUtils__/giteaRepository';
import { RunningGitea, startGitea } from '../../__testUtils__/startGitea';
import { TestRepository } from '../../__testUtils__/TestRepository';
import { PullRequest, PullRequestTriage } from '../../PullRequests';
import { createPullRequestHost } from '../createPullRequestHost';

jest.setTimeout(180_000);

describe('labels and people on a real Gitea', () => {
  const repo = 'triage';
  let gitea: RunningGitea;
  let repository: TestRepository;
  let pullRequest: PullRequest;
  beforeAll(async () => {
    gitea = await startGitea();
    repository = await createGiteaRepository(gitea, repo);
  });
  afterAll(() => gitea?.stop());

  beforeEach(async () => {
    const branch = `deploy/${expect.getState().currentTestName}`
      .toLowerCase()
      .replace(/[^a-z/]+/g, '-');
    await repository.commit(branch, { [branch]: 'a\n' }, { startFrom: 'main' });
    pullRequest = await repository.host().pullRequests.create({
      branch,
      baseBranch: 'main',
      title: 'Deploy fraud',
      body: '',
      draft: false,
    });
  });

  const add = (triage: Partial<PullRequestTriage>) =>
    repository.host().pullRequests.addTriage(pullRequest, triage);

  async function seen() {
    const all = await repository.pullRequests();
    return all.find(({ number }) => number === pullRequest.number);
  }

  it('names labels that are not there, and adds the others', async () => {
    await expect(add({ labels: ['mlops', 'nothing'] })).rejects.toThrow(
      /^labels: the repository has no label nothing\. Create it/,
    );

    expect(await seen()).toMatchObject({ labels: ['mlops'] });
  });

  it('says which scope of a token labels need', async () => {
    const { token } = await createGiteaPerson(gitea, 'writer', repo);
    const { pullRequests } = createPullRequestHost({
      integrations: giteaIntegrations(gitea.baseUrl, {}),
      repository: {
        host: new URL(gitea.baseUrl).host,
        owner: gitea.admin.username,
        repo,
      },
      token,
    });

    await expect(
      pullRequests.addTriage(pullRequest, { labels: ['mlops'] }),
    ).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/^labels: .* the scope write:issue/),
    });
  });

  it('leaves out the verdict of somebody who may only read', async () => {
    const reader = await createGiteaPerson(gitea, 'reader');
    await callGitea(
      { ...gitea, admin: reader },
      'POST',
      `/repos/${gitea.admin.username}/${repo}/pulls/${pullRequest.number}/reviews`,
      { event: 'APPROVED', body: 'I looked at it.' },
    );

    expect(
      await repository.host().pullRequests.readStatus(pullRequest.number),
    ).toMatchObject({ review: 'none' });
  });

  it('names who cannot be asked, and asks the others', async () => {
    await expect(
      add({ reviewers: ['ada', 'nobody', 'grace'] }),
    ).rejects.toThrow(/^reviewers: Gitea does not let the portal ask nobody\./);

    expect((await seen())?.reviewers.sort()).toEqual(['ada', 'grace']);
  });

  it('leaves out the author, who cannot be asked', async () => {
    await add({ reviewers: [gitea.admin.username, 'Ada'] });

    expect(await seen()).toMatchObject({ reviewers: ['ada'] });
  });

  it('does not ask again who has reviewed already', async () => {
    await repository.review(pullRequest.number, 'approved');

    await add({ reviewers: [repository.people[0]] });

    const path = `/repos/${gitea.admin.username}/${repo}/pulls`;
    expect(
      await callGitea(gitea, 'GET', `${path}/${pullRequest.number}/reviews`),
    ).toMatchObject([{ state: 'APPROVED' }]);
    expect(
      await repository.host().pullRequests.readStatus(pullRequest.number),
    ).toMatchObject({ review: 'approved' });
  });

  it('keeps those who were assigned, and names who cannot be', async () => {
    await add({ assignees: ['ada'] });
    await add({ assignees: ['grace', 'Ada'] });

    expect((await seen())?.assignees.sort()).toEqual(['ada', 'grace']);
    await expect(add({ assignees: ['nobody'] })).rejects.toThrow(
      /^assignees: Gitea does not assign nobody\. Give them write access/,
    );
  });

  it('asks teams of an organization, and names those it has not', async () => {
    const call = (method: string, path: string, body?: object) =>
      callGitea(gitea, method, path, body);
    await call('POST', '/orgs', { username: 'ml' });
    await call('POST', '/orgs/ml/teams', {
      name: 'platform',
      permission: 'read',
      includes_all_repositories: true,
      units_map: { 'repo.code': 'read', 'repo.pulls': 'read' },
    });
    await call('POST', `/repos/${gitea.admin.username}/${repo}/forks`, {
      organization: 'ml',
    });
    await call('POST', `/repos/ml/${repo}/contents`, {
      branch: 'main',
      new_branch: 'proposal',
      message: 'A change by a person',
      files: [{ operation: 'create', path: 'b', content: btoa('b') }],
    });
    const { pullRequests } = createPullRequestHost({
      integrations: giteaIntegrations(gitea.baseUrl, gitea.admin),
      repository: { host: new URL(gitea.baseUrl).host, owner: 'ml', repo },
    });
    const opened = await pullRequests.create({
      branch: 'proposal',
      baseBranch: 'main',
      title: 'Deploy fraud',
      body: '',
      draft: false,
    });

    await pullRequests.addTriage(opened, { reviewers: ['ml/platform'] });
    await pullRequests.addTriage(opened, { reviewers: ['ML/Platform'] });
    await expect(
      pullRequests.addTriage(opened, { reviewers: ['ml/nothing'] }),
    ).rejects.toThrow(/^reviewers: .* ask ml\/nothing\./);

    expect(
      await call('GET', `/repos/ml/${repo}/pulls/${opened.number}`),
    ).toMatchObject({ requested_reviewers_teams: [{ name: 'platform' }] });
    await expect(
      add({ reviewers: [`${gitea.admin.username}/platform`] }),
    ).rejects.toThrow(/^reviewers: .* ask keeper\/platform\./);
  });
});
