import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { reachGithub } from '../../__testUtils__/fakes/github/reachGithub';
import { findDescription } from '../../__testUtils__/findDescription';
import { PullRequestTriage } from '../../PullRequests';

const opened = {
  head: 'deploy/fraud',
  base: 'main',
  title: 'Deploy fraud',
  body: '',
  draft: false,
};

describe('labels and people on GitHub', () => {
  const github = new FakeGithub();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await github.start(findDescription('GITHUB_DESCRIPTION'));
  });
  afterAll(() => github.stop());

  function setup() {
    const repository = new FakeRepository();
    github.repositories.set('any', repository);
    github.earlierReviews.length = 0;
    github.meanwhile = () => {};
    const pullRequest = repository.addPullRequest(opened);
    const { pullRequests } = reachGithub(apiBaseUrl, 'any');
    return {
      pullRequest,
      add: async (triage: Partial<PullRequestTriage>) => {
        const [found] = await pullRequests.find({
          branch: opened.head,
          baseBranch: opened.base,
          state: 'open',
        });
        await pullRequests.addTriage(found, triage);
      },
    };
  }

  it('asks people and teams for a review', async () => {
    const { pullRequest, add } = setup();

    await add({ reviewers: ['ada', 'ml/platform'] });

    expect([...pullRequest.reviewers]).toEqual(['ada', 'ml/platform']);
  });

  it('names who cannot be asked, and asks the others', async () => {
    const { pullRequest, add } = setup();

    await expect(
      add({ reviewers: ['ada', 'nobody', 'ml/nothing'] }),
    ).rejects.toThrow(/^reviewers: .* ask nobody, ml\/nothing\. Check that/);

    expect([...pullRequest.reviewers]).toEqual(['ada']);
  });

  it('leaves out the author, who cannot be asked', async () => {
    const { pullRequest, add } = setup();

    await add({ reviewers: ['Portal', 'portal', 'ada'] });

    expect([...pullRequest.reviewers]).toEqual(['ada']);
  });

  it('asks nobody who has reviewed already', async () => {
    const { pullRequest, add } = setup();
    pullRequest.reviews.set('ada', 'approved');
    // So many that ada's is on the second page.
    github.earlierReviews.push(
      ...Array(100).fill({ user: null, state: 'COMMENTED' }),
    );

    await add({ reviewers: ['Ada', 'grace'] });
    await add({ reviewers: ['ada'] });

    expect([...pullRequest.reviewers]).toEqual(['grace']);
  });

  it('says whose teams can be asked', async () => {
    const { add } = setup();

    await expect(add({ reviewers: ['other/platform'] })).rejects.toThrow(
      /^reviewers: other\/platform is a team of other, but only teams of ml/,
    );
  });

  it('names who was not assigned', async () => {
    const { pullRequest, add } = setup();

    await expect(
      add({ assignees: ['ada', 'nobody', 'grace'] }),
    ).rejects.toThrow(/^assignees: GitHub does not assign nobody\./);

    expect([...pullRequest.assignees]).toEqual(['ada', 'grace']);
  });

  it('names labels that GitHub does not take', async () => {
    const { pullRequest, add } = setup();
    const long = 'l'.repeat(51);

    await expect(add({ labels: ['new', long] })).rejects.toThrow(
      new RegExp(`^labels: GitHub does not take ${long}\\.`),
    );

    expect([...pullRequest.labels]).toEqual(['new']);
  });

  it.each([{ labels: ['new'] }, { reviewers: ['ada', 'grace'] }])(
    'blames no name where the account may not write (%j)',
    async triage => {
      const { add } = setup();
      github.meanwhile = method => {
        if (method === 'POST') {
          throw Object.assign(new Error('Not Found'), { status: 404 });
        }
      };

      await expect(add(triage)).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringMatching(/the account's access/),
      });
    },
  );

  it('never sends what the description does not allow', () => {
    expect(github.violations).toEqual([]);
  });
});
