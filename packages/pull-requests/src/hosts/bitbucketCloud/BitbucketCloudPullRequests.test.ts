import { file, request } from '../../__testUtils__/behaviours/request';
import { accountOf } from '../../__testUtils__/fakes/bitbucketCloud/accounts';
import { FakeBitbucketCloud } from '../../__testUtils__/fakes/bitbucketCloud/FakeBitbucketCloud';
import {
  createBitbucketRepository,
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
  afterAll(() => bitbucket.stop());

  async function openOne(repo: string) {
    const created = createBitbucketRepository(bitbucket, apiBaseUrl, repo);
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
    bitbucket.closingBranch.add(seen);

    await stage.submit([file('a.yaml', 'a\n')], { title: 'Deploy it' });
    await addReviewers(['ada']);

    expect(seen).toMatchObject({
      title: 'Deploy it',
      body: expect.stringContaining(request.body),
      reviewers: new Set(['grace', 'ada']),
    });
    expect(bitbucket.closingBranch).toContain(seen);
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
