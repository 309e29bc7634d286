import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { reachGithub } from '../../__testUtils__/fakes/github/reachGithub';
import { findDescription } from '../../__testUtils__/findDescription';

const APPROVED = { user: { login: 'ada' }, state: 'APPROVED' };
const CHANGES = { user: { login: 'ada' }, state: 'CHANGES_REQUESTED' };
const COMMENTED = { user: { login: 'ada' }, state: 'COMMENTED' };
const DISMISSED = { user: { login: 'ada' }, state: 'DISMISSED' };
const OTHER_CHANGES = { ...CHANGES, user: { login: 'grace' } };
const GONE = { user: null, state: 'APPROVED' };
const OUTSIDE = { ...APPROVED, mayWrite: false };
const OTHER_APPROVED = { ...APPROVED, user: { login: 'grace' } };

describe('the status of a pull request on GitHub', () => {
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
    github.reviewRules.approvals = undefined;
    github.meanwhile = () => {};
    const { number } = repository.addPullRequest({
      head: 'main',
      base: 'main',
      title: 'Deploy fraud',
      body: '',
      draft: false,
    });
    return {
      checks: repository.tip('main')!.checks,
      readStatus: () =>
        reachGithub(apiBaseUrl, 'any').pullRequests.readStatus(number),
    };
  }

  it.each([
    ['nothing', [], 'none'],
    ['a comment', [COMMENTED], 'none'],
    ['a comment after an approval', [APPROVED, COMMENTED], 'approved'],
    ['an approval after an objection', [CHANGES, APPROVED], 'approved'],
    [
      'an objection after an approval',
      [APPROVED, CHANGES],
      'changes-requested',
    ],
    ['an objection that was dismissed', [APPROVED, DISMISSED], 'none'],
    [
      'the objection of another',
      [OTHER_CHANGES, APPROVED],
      'changes-requested',
    ],
    ['an account that is gone', [GONE], 'none'],
    ['the approval of somebody who may not write', [OUTSIDE], 'none'],
  ])('understands %s', async (_, reviews, review) => {
    const { readStatus } = setup();
    github.earlierReviews.push(...reviews);

    expect(await readStatus()).toMatchObject({ review });
  });

  it.each([
    ['too few approvals', [APPROVED], 'none'],
    ['enough approvals', [APPROVED, OTHER_APPROVED], 'approved'],
    ['an objection', [APPROVED, OTHER_CHANGES], 'changes-requested'],
  ])('understands %s where a rule asks for two', async (_, reviews, review) => {
    const { readStatus } = setup();
    github.reviewRules.approvals = 2;
    github.earlierReviews.push(...reviews);

    expect(await readStatus()).toMatchObject({ review });
  });

  it.each([
    [{}, 'none'],
    [{ build: 'passing', 'ci/build': 'passing' }, 'passing'],
    [{ build: 'passing', 'ci/build': 'running' }, 'running'],
    [{ build: 'running', 'ci/build': 'failing' }, 'failing'],
    [{ build: 'failing', 'ci/build': 'running' }, 'failing'],
  ] as const)('understands the checks %j', async (outcomes, checks) => {
    const { checks: reported, readStatus } = setup();
    for (const [name, outcome] of Object.entries(outcomes)) {
      reported.set(name, outcome);
    }

    expect(await readStatus()).toMatchObject({ checks });
  });

  it('reads the checks of all pages', async () => {
    const { checks, readStatus } = setup();
    for (let n = 0; n < 100; n++) {
      checks.set(`build ${n}`, 'passing');
    }
    checks.set('build 100', 'failing');

    expect(await readStatus()).toMatchObject({ checks: 'failing' });
  });

  it.each([403, 404])(
    'tells the rest where checks are hidden (%s)',
    async status => {
      const { checks, readStatus } = setup();
      checks.set('build', 'failing');
      checks.set('ci/build', 'passing');
      github.meanwhile = (_, path) => {
        if (path.endsWith('/check-runs')) {
          throw Object.assign(new Error('internals'), { status });
        }
      };

      expect(await readStatus()).toEqual({
        state: 'open',
        draft: false,
        review: 'none',
        checks: 'passing',
      });
    },
  );

  it('never sends what the description does not allow', () => {
    expect(github.violations).toEqual([]);
  });
});
