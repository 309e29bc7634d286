import { FakeGitlab } from '../../__testUtils__/fakes/gitlab/FakeGitlab';
import {
  createGitlabProject,
  gitlabIntegrations,
} from '../../__testUtils__/fakes/gitlab/reachGitlab';
import { PullRequestTriage } from '../../PullRequests';

describe('triage of merge requests', () => {
  const gitlab = new FakeGitlab();
  let apiBaseUrl: string;
  let writes: string[];
  beforeAll(async () => {
    apiBaseUrl = await gitlab.start();
    gitlab.tokens.add('portal');
  });
  beforeEach(() => {
    gitlab.takesOnePerson = false;
    writes = [];
    gitlab.meanwhile = (method, path) => {
      if (method !== 'GET') {
        writes.push(`${method} ${path}`);
      }
    };
  });
  afterAll(() => gitlab.stop());

  function openMergeRequest(repo: string) {
    const { people, repository } = createGitlabProject(
      gitlab,
      gitlabIntegrations(apiBaseUrl),
      repo,
    );
    const found = repository.addPullRequest({
      head: 'deploy/fraud',
      base: 'main',
      title: 'Deploy fraud',
      body: '',
      draft: false,
    });
    const host = people.host();
    return {
      found,
      addTriage: async (triage: Partial<PullRequestTriage>) =>
        host.pullRequests.addTriage(
          {
            ...found,
            url: 'https://gitlab.example.com/ml/platform/any/-/merge_requests/1',
          },
          triage,
        ),
    };
  }

  it('keeps the labels and the people that are there', async () => {
    const { found, addTriage } = openMergeRequest('kept');
    found.labels.add('urgent');
    found.reviewers.add('grace');
    found.assignees.add('grace');

    await addTriage({
      labels: ['mlops', 'risk: low'],
      reviewers: ['ada'],
      assignees: ['ada'],
    });

    expect([...found.labels]).toEqual(['urgent', 'mlops', 'risk: low']);
    expect([...found.reviewers]).toEqual(['grace', 'ada']);
    expect([...found.assignees]).toEqual(['grace', 'ada']);
    expect(writes).toHaveLength(1);
  });

  it('writes nothing if all is there, however a name is spelt', async () => {
    const { found, addTriage } = openMergeRequest('there');
    found.labels.add('mlops');
    found.reviewers.add('ada');

    await addTriage({ labels: ['mlops'], reviewers: ['Ada'] });

    expect(writes).toEqual([]);
  });

  it.each<[Partial<PullRequestTriage>, RegExp]>([
    [
      { labels: ['mlops'], reviewers: ['ada', 'nobody'] },
      /^reviewers: GitLab knows no user nobody\. Write the username/,
    ],
    [
      { labels: ['mlops'], assignees: ['nobody'] },
      /^assignees: GitLab knows no user nobody/,
    ],
    [
      { labels: ['one,two'], reviewers: ['ada'] },
      /^labels: GitLab has no labels with a comma, as in "one,two"/,
    ],
  ])('refuses %j before it writes', async (triage, message) => {
    const { addTriage } = openMergeRequest('refused');

    await expect(addTriage(triage)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(writes).toEqual([]);
  });

  it('says whom a tier leaves out that takes one person', async () => {
    gitlab.takesOnePerson = true;
    const { found, addTriage } = openMergeRequest('one');

    await expect(
      addTriage({ labels: ['mlops'], reviewers: ['ada', 'grace'] }),
    ).rejects.toThrow(
      /^reviewers: GitLab did not add grace\. .* then name one\. Run again\.$/,
    );
    expect([...found.labels]).toEqual(['mlops']);
    expect([...found.reviewers]).toEqual(['ada']);
  });

  it('says which of two labels of a scope is left out', async () => {
    const { addTriage } = openMergeRequest('scoped');

    await expect(
      addTriage({ labels: ['risk::low', 'mlops', 'risk::high'] }),
    ).rejects.toThrow(/^labels: GitLab did not add risk::low\. .*each scope/);
  });

  it('never sends what the documentation does not list', () => {
    expect(gitlab.violations).toEqual([]);
  });
});
