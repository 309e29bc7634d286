import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeBitbucketServer } from '../../__testUtils__/fakes/bitbucketServer/FakeBitbucketServer';
import {
  bitbucketServerIntegrations,
  createBitbucketServerRepository,
} from '../../__testUtils__/fakes/bitbucketServer/reachBitbucketServer';

jest.setTimeout(120_000);

describe('pull requests on a stand-in for Bitbucket Data Center', () => {
  const bitbucket = new FakeBitbucketServer();
  let serverUrl: string;
  beforeAll(async () => {
    serverUrl = await bitbucket.start();
    bitbucket.credentials.set('Bearer portal', 'portal');
  });
  beforeEach(() => {
    bitbucket.meanwhile = () => {};
    bitbucket.calls.length = 0;
  });
  afterAll(() => bitbucket.stop());

  const createRepository = (repo: string) =>
    createBitbucketServerRepository(
      bitbucket,
      bitbucketServerIntegrations(serverUrl),
      repo,
    );

  async function openOne(repo: string, defaultReviewers: string[] = []) {
    const created = await createRepository(repo);
    defaultReviewers.forEach(name =>
      created.repository.defaultReviewers.add(name),
    );
    const { pullRequest } = await created.stage.submit([file('a.yaml', 'a\n')]);
    const { pullRequests } = created.people.host();
    const [found] = created.repository.pullRequests;
    return { ...created, pullRequest: pullRequest!, pullRequests, found };
  }

  const refuse = (status: number, part: string) => {
    bitbucket.meanwhile = (_, path) => {
      if (path.includes(part)) {
        throw Object.assign(new Error('refused'), { status });
      }
    };
  };

  /** A person does it at the moment at which a change arrives. */
  function beforeChange(act: () => void) {
    bitbucket.meanwhile = method => {
      if (method === 'PUT') {
        bitbucket.meanwhile = () => {};
        act();
      }
    };
  }

  it('keeps reviewers, and reads again what somebody changed meanwhile', async () => {
    const { stage, people, repository } = await createRepository('versions');
    await stage.submit([file('a.yaml', 'a\n')]);
    const [found] = repository.pullRequests;
    found.reviewers.set('grace', 'APPROVED');
    beforeChange(() => {
      found.version += 1;
    });

    await stage.submit([file('a.yaml', 'a\n')], { title: 'Second title' });

    expect(found.title).toBe('Second title');
    expect([...found.reviewers]).toEqual([['grace', 'APPROVED']]);
    expect(await people.pullRequests()).toHaveLength(1);
  });

  it("takes no fork's pull request for its own", async () => {
    const { stage, repository } = await createRepository('forked');
    repository.open({
      title: 'Theirs',
      description: '',
      draft: false,
      from: request.branch,
      to: 'main',
      author: 'grace',
      fromRepository: 8,
    });

    const { pullRequest } = await stage.submit([file('a.yaml', 'a\n')]);

    expect(pullRequest?.number).toBe(2);
  });

  it('writes over no text that a person changes at that moment', async () => {
    const { people, pullRequests, pullRequest, found } = await openOne('texts');
    beforeChange(() => people.editPullRequest(1, { body: 'By hand' }));

    await expect(
      pullRequests.update(pullRequest, { ...pullRequest, title: 'Ours' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/was changed meanwhile\. Run again/),
    });

    expect(found).toMatchObject({
      title: request.title,
      description: 'By hand',
    });
  });

  it('asks neither the author nor, again, who is asked already, whatever the case', async () => {
    const { pullRequests, pullRequest, found } = await openOne('authors');

    await pullRequests.addTriage(pullRequest, {
      reviewers: ['Portal', 'Ada', 'grace'],
    });
    const changes = found.version;
    await pullRequests.addTriage(pullRequest, {
      reviewers: ['portal', 'ADA', 'Grace'],
    });

    expect([...found.reviewers.keys()]).toEqual(['ada', 'grace']);
    expect(found.version).toBe(changes);
  });

  it('leaves a draft one while it asks for reviews', async () => {
    const { pullRequests, pullRequest, found } = await openOne('drafts');
    found.draft = true;

    await pullRequests.addTriage(pullRequest, { reviewers: ['ada'] });

    expect(found).toMatchObject({ draft: true, version: 1 });
  });

  it('blames no reviewer for what others change meanwhile', async () => {
    const { pullRequests, pullRequest, found } = await openOne('busy');
    bitbucket.meanwhile = method => {
      if (method === 'PUT') {
        found.version += 1;
      }
    };

    await expect(
      pullRequests.addTriage(pullRequest, { reviewers: ['ada'] }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/Run again/),
    });
  });

  it('asks whom the repository always asks, and only when it is opened', async () => {
    const { stage, found } = await openOne('default', ['ada', 'grace']);
    expect([...found.reviewers.keys()]).toEqual(['ada', 'grace']);

    found.reviewers.delete('ada');
    await stage.submit([file('a.yaml', 'A\n')], { title: 'Second title' });

    expect(found.title).toBe('Second title');
    expect([...found.reviewers.keys()]).toEqual(['grace']);
  });

  it('leaves the author out of those that are always asked', async () => {
    const { repository, found } = await openOne('own', ['portal', 'grace']);

    expect([...found.reviewers.keys()]).toEqual(['grace']);
    expect(repository.pullRequests).toHaveLength(1);
  });

  it.each([403, 404])(
    'opens one without them where they are hidden by %i',
    async status => {
      refuse(status, '/default-reviewers/');

      const { found } = await openOne(`hidden-people-${status}`, ['ada']);

      expect([...found.reviewers]).toEqual([]);
    },
  );

  it.each([403, 404])(
    'tells how far it is where the builds are hidden by %i',
    async status => {
      const { people, pullRequests } = await openOne(`hidden-${status}`);
      await people.review(1, 'approved');
      refuse(status, '/build-status/');

      expect(await pullRequests.readStatus(1)).toEqual({
        state: 'open',
        draft: false,
        review: 'approved',
        checks: 'none',
      });
    },
  );

  it('never sends what the documentation does not list', () => {
    expect(bitbucket.violations).toEqual([]);
  });
});
