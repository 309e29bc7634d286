import { file, request } from '../../__testUtils__/behaviours/request';
import { accountOf } from '../../__testUtils__/fakes/bitbucketCloud/accounts';
import { FakeBitbucketCloud } from '../../__testUtils__/fakes/bitbucketCloud/FakeBitbucketCloud';
import {
  createBitbucketCloudRepository,
  portalAuthorization,
} from '../../__testUtils__/fakes/bitbucketCloud/reachBitbucketCloud';
import { portal } from '../../__testUtils__/fakes/FakeRepository';

describe('pull requests on a stand-in for Bitbucket Cloud', () => {
  const bitbucket = new FakeBitbucketCloud();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await bitbucket.start(undefined);
    bitbucket.authorizations.add(portalAuthorization);
  });
  beforeEach(() => {
    bitbucket.meanwhile = () => {};
    bitbucket.defaultReviewers.clear();
  });
  afterAll(() => bitbucket.stop());

  const refuse = (status: number, end: string) => {
    bitbucket.meanwhile = (_, path) => {
      if (path.endsWith(end)) {
        throw Object.assign(new Error('refused'), { status, headers: {} });
      }
    };
  };

  async function openOne(repo: string) {
    const created = createBitbucketCloudRepository(bitbucket, apiBaseUrl, repo);
    const { pullRequest } = await created.stage.submit([file('a.yaml', 'a\n')]);
    const [seen] = created.repository.pullRequests;
    const { pullRequests } = created.people.host();
    return {
      ...created,
      seen,
      pullRequests,
      addReviewers: (reviewers: string[]) =>
        pullRequests.addTriage(pullRequest!, { reviewers }),
    };
  }

  it.each([
    ['nickname', 'ada'],
    ['UUID', accountOf('ada').uuid],
    ['account id', accountOf('ada').account_id],
  ])('knows a reviewer by %s', async (kind, name) => {
    const { seen, addReviewers } = await openOne(`by-${kind}`);

    await addReviewers([name]);

    expect([...seen.reviewers]).toEqual(['ada']);
  });

  it.each([
    ['nobody', /^reviewers: there is no member nobody of .*team\. Name one by/],
    [accountOf('nobody').uuid, /^reviewers: there is no member \{/],
    ['twin', /^reviewers: 2 members of .* are called twin\. .* by the UUID/],
  ])('says what to do about the reviewer %s', async (name, message) => {
    const { repository, seen, addReviewers } = await openOne('unknown');
    repository.people.push('twin#1', 'twin#2');

    await expect(addReviewers(['ada', name])).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    });
    expect(seen.reviewers.size).toBe(0);
  });

  it('does not ask the author, whom Bitbucket refuses', async () => {
    const { repository, seen, addReviewers } = await openOne('author');
    repository.people.push(portal.name);

    await addReviewers([portal.name]);
    await addReviewers(['ada', portal.name]);

    expect([...seen.reviewers]).toEqual(['ada']);
  });

  it('drops nothing of what a person chose', async () => {
    const { stage, seen, addReviewers } = await openOne('choices');
    seen.reviewers.add('grace');

    await stage.submit([file('a.yaml', 'a\n')], { title: 'Deploy it' });
    await addReviewers(['ada']);

    expect(seen).toMatchObject({
      title: 'Deploy it',
      body: expect.stringContaining(request.body),
      reviewers: new Set(['grace', 'ada']),
      deletesBranch: true,
    });
  });

  it('writes over no text that a person changed meanwhile', async () => {
    const { people, pullRequests, seen } = await openOne('texts');
    const [known] = await pullRequests.find({ ...request, state: 'open' });
    await people.editPullRequest(1, { body: 'By hand' });

    await expect(
      pullRequests.update(known, { ...known, title: 'Ours' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(/was changed meanwhile\. Run again/),
    });

    expect(seen).toMatchObject({ title: request.title, body: 'By hand' });
  });

  it('asks whom the repository always asks, and only when it is opened', async () => {
    bitbucket.defaultReviewers.add('ada').add('grace');
    const { stage, seen } = await openOne('default');
    expect([...seen.reviewers]).toEqual(['ada', 'grace']);

    seen.reviewers.delete('ada');
    await stage.submit([file('a.yaml', 'A\n')], { title: 'Second title' });

    expect(seen.title).toBe('Second title');
    expect([...seen.reviewers]).toEqual(['grace']);
  });

  it('leaves out whom Bitbucket refuses of those that are always asked', async () => {
    bitbucket.defaultReviewers.add(portal.name).add('left').add('grace');

    const { seen, repository } = await openOne('refused');

    expect([...seen.reviewers]).toEqual(['grace']);
    expect(repository.pullRequests).toHaveLength(1);
  });

  it.each([403, 404])(
    'opens one without them where they are hidden by %i',
    async status => {
      bitbucket.defaultReviewers.add('ada');
      refuse(status, '/effective-default-reviewers');

      const { seen } = await openOne(`hidden-reviewers-${status}`);

      expect([...seen.reviewers]).toEqual([]);
    },
  );

  it.each([403, 404])(
    'tells how far it is where the checks are hidden by %i',
    async status => {
      const { people, pullRequests } = await openOne(`hidden-checks-${status}`);
      await people.review(1, 'approved');
      refuse(status, '/statuses');

      expect(await pullRequests.readStatus(1)).toEqual({
        state: 'open',
        draft: false,
        review: 'approved',
        checks: 'none',
      });
    },
  );

  it('is followed by another one after a squash, which takes the branch along', async () => {
    const { stage, people, repository } = await openOne('squashed');
    await people.merge(1, { method: 'squash' });

    const { pullRequest } = await stage.submit([file('a.yaml', 'A\n')]);

    expect(pullRequest).toMatchObject({ number: 2, state: 'open' });
    expect(await people.messages(request.branch)).toHaveLength(1);
    expect(repository.pullRequests).toHaveLength(2);
  });

  it('finds those that were declined and merged, newest first', async () => {
    const { people, pullRequests } = await openOne('closed');
    await people.closePullRequest(1);
    await pullRequests.create({
      ...request,
      title: 'Again',
      body: '',
      draft: false,
    });
    await people.merge(2, { method: 'merge', deleteBranch: false });

    const find = (state: 'open' | 'closed') =>
      pullRequests.find({ ...request, state });

    expect(await find('open')).toEqual([]);
    expect(await find('closed')).toMatchObject([
      { number: 2, state: 'merged', title: 'Again' },
      { number: 1, state: 'closed' },
    ]);
  });
});
