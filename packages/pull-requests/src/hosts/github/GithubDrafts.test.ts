import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { reachGithub } from '../../__testUtils__/fakes/github/reachGithub';
import { findDescription } from '../../__testUtils__/findDescription';
import { createOrUpdatePullRequest } from '../../createOrUpdatePullRequest';

describe('drafts on GitHub, where a plan has none', () => {
  const github = new FakeGithub();
  let apiBaseUrl: string;
  let repository: FakeRepository;
  beforeAll(async () => {
    apiBaseUrl = await github.start(findDescription('GITHUB_DESCRIPTION'));
  });
  afterAll(() => github.stop());
  beforeEach(() => {
    repository = new FakeRepository();
    github.repositories.set('any', repository);
    github.plan.drafts = false;
  });

  const submit = (draft: boolean) =>
    createOrUpdatePullRequest({
      host: reachGithub(apiBaseUrl, 'any'),
      files: [file('a.yaml', 'a\n')],
      ...request,
      draft,
    });

  it('become pull requests that are ready, once', async () => {
    const { pullRequest } = await submit(true);
    expect(pullRequest).toMatchObject({ draft: false, state: 'open' });

    const calls: string[] = [];
    github.meanwhile = method => calls.push(method);
    const again = await submit(true);

    expect(again).toMatchObject({ changed: false, pullRequest: { number: 1 } });
    expect(new Set(calls)).toEqual(new Set(['GET']));
  });

  it('leave a pull request ready that is there', async () => {
    await submit(false);

    const { pullRequest } = await submit(true);

    expect(pullRequest).toMatchObject({ number: 1, draft: false });
  });

  it('are refused in words of ours where it is a matter of rights', async () => {
    github.plan.drafts = true;
    await submit(false);
    github.plan.forbidden = true;

    await expect(submit(true)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(/Give it write access/),
    });
  });
});
