import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { FakeAzure } from '../../__testUtils__/fakes/azure/FakeAzure';
import { identityOf } from '../../__testUtils__/fakes/azure/identities';
import {
  createAzureRepository,
  leadTo,
} from '../../__testUtils__/fakes/azure/reachAzure';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { findOptionalDescription } from '../../__testUtils__/findDescription';
import { PullRequestTriage } from '../../PullRequests';

const url = 'https://dev.azure.com/company/ml/_git/any/pullrequest/1';

describe('triage of pull requests on Azure DevOps', () => {
  const azure = new FakeAzure();
  let address: string;
  let calls: string[];
  const server = setupServer(leadTo(() => address));
  registerMswTestHooks(server);
  beforeAll(async () => {
    address = await azure.start(
      findOptionalDescription(
        'AZURE_DEVOPS_DESCRIPTION',
        'azure-devops-git-7.1.json',
      ),
    );
  });
  beforeEach(() => azure.teams.clear());
  afterAll(() => azure.stop());

  function openPullRequest(repo: string) {
    const repository = new FakeRepository();
    const { host } = createAzureRepository(azure, repo, repository);
    calls = [];
    azure.meanwhile = (method, path) => calls.push(`${method} ${path}`);
    const found = repository.addPullRequest({
      head: 'deploy/fraud',
      base: 'main',
      title: 'Deploy fraud',
      body: '',
      draft: false,
    });
    return {
      found,
      addTriage: async (triage: Partial<PullRequestTriage>) =>
        host().pullRequests.addTriage({ ...found, url }, triage),
    };
  }
  const writes = () => calls.filter(call => !call.startsWith('GET'));

  it('keeps the labels, the reviewers and their votes', async () => {
    const { found, addTriage } = openPullRequest('kept');
    found.labels.add('Urgent');
    found.reviewers.add('grace');
    found.reviews.set('grace', 'approved');

    await addTriage({
      labels: ['urgent', 'mlops'],
      reviewers: ['Grace', 'ada'],
    });

    expect([...found.labels]).toEqual(['Urgent', 'mlops']);
    expect([...found.reviewers]).toEqual(['grace', 'ada']);
    expect(found.reviews.get('grace')).toBe('approved');
    expect(writes()).toHaveLength(2);

    await addTriage({ labels: ['mlops'], reviewers: ['ada', 'grace'] });
    expect(writes()).toHaveLength(2);
  });

  it('takes the name of a team, and ids without looking for them', async () => {
    const { found, addTriage } = openPullRequest('teams');

    await addTriage({ reviewers: ['ML team'] });
    expect([...found.reviewers]).toEqual(['ml Team']);

    calls = [];
    await addTriage({ reviewers: [identityOf('ada').id] });
    expect([...found.reviewers]).toEqual(['ml Team', 'ada']);
    expect(calls.filter(call => call.includes('/_apis/projects/'))).toEqual([]);
  });

  it('looks for people in as many teams and pages as it takes', async () => {
    const { found, addTriage } = openPullRequest('many');
    for (let n = 0; n < 120; n++) {
      azure.teams.set(`team ${n}`, []);
    }
    azure.teams.set(
      'everybody',
      [...Array(150).keys()].map(n => `person${n}@example.com`),
    );

    await addTriage({ reviewers: ['person149@example.com'] });

    expect([...found.reviewers]).toEqual(['person149@example.com']);
  });

  it.each<[Partial<PullRequestTriage>, RegExp]>([
    [
      { labels: ['mlops'], reviewers: ['ada', 'nobody'] },
      /^reviewers: Azure DevOps does not take nobody\. Write the name by which/,
    ],
    [
      { reviewers: ['ada', '00000000-0000-4000-8000-000000000000'] },
      /^reviewers: Azure DevOps does not take 00000000-[-0]+4000-8000-0+\. /,
    ],
    [
      { labels: ['one;two'] },
      /^labels: Azure DevOps does not take one;two\. A label has up to 400/,
    ],
  ])('refuses a part of %j', async (triage, message) => {
    const { addTriage } = openPullRequest('refused');

    await expect(addTriage(triage)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
  });

  it('writes nothing before it knows all reviewers', async () => {
    const { addTriage } = openPullRequest('unknown');

    await expect(
      addTriage({ labels: ['mlops'], reviewers: ['nobody'] }),
    ).rejects.toThrow(/nobody/);
    expect(writes()).toEqual([]);
  });

  it.each([401, 403])('names the scope that is missing (%i)', async status => {
    server.use(
      http.get('*/_apis/projects/ml/teams', () =>
        HttpResponse.json({}, { status }),
      ),
    );
    const { addTriage } = openPullRequest('scope');

    await expect(addTriage({ reviewers: ['ada'] })).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/the scope "Project and Team \(read\)"/),
    });
  });

  it('never sends what the description does not allow', () => {
    expect(azure.violations).toEqual([]);
  });
});
