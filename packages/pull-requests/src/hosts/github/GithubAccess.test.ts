import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { FakeGithub } from '../../__testUtils__/fakes/github/FakeGithub';
import { reachGithub } from '../../__testUtils__/fakes/github/reachGithub';
import { findDescription } from '../../__testUtils__/findDescription';

const change = {
  branch: 'deploy/fraud',
  startFrom: 'main',
  message: 'Deploy fraud',
  changes: [],
};

interface RefusalOptions {
  message?: string;
  headers?: Record<string, string>;
}

describe('access to GitHub', () => {
  const github = new FakeGithub();
  let apiBaseUrl: string;
  beforeAll(async () => {
    apiBaseUrl = await github.start(findDescription('GITHUB_DESCRIPTION'));
  });
  afterAll(() => github.stop());
  beforeEach(() => {
    github.repositories.set('any', new FakeRepository());
    github.meanwhile = () => {};
  });

  const reach = () => reachGithub(apiBaseUrl, 'any', { patienceMs: 0 });

  /** Answers calls of one method with an error, as GitHub would. */
  function refuse(
    method: string,
    status: number,
    { message = 'internals', headers = {} }: RefusalOptions = {},
  ) {
    github.meanwhile = called => {
      if (called === method) {
        throw Object.assign(new Error(message), { status, headers });
      }
    };
  }

  const elsewhere = {
    name: 'InputError',
    message: expect.stringMatching(
      /it redirects elsewhere\. Set the apiBaseUrl .* the repository to its present name\./,
    ),
  };

  it('says that a repository has another name now', async () => {
    refuse('GET', 301, { headers: { location: '/repositories/1' } });

    await expect(reach().findBranch('main')).rejects.toMatchObject(elsewhere);
  });

  it('does not take a write that was sent elsewhere for done', async () => {
    refuse('POST', 307, { headers: { location: '/repositories/1' } });

    await expect(reach().commitChanges(change)).rejects.toMatchObject(
      elsewhere,
    );
  });

  it('sends people of an organization with single sign-on there', async () => {
    refuse('GET', 403, {
      message: 'Resource protected by organization SAML enforcement.',
      headers: {
        'x-github-sso':
          'required; url=https://github.example.com/orgs/ml/sso?authorization_request=secret',
      },
    });

    const refused = reach().findBranch('main');

    await expect(refused).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(
        /open https:\/\/github\.example\.com\/orgs\/ml\/sso, then sign in/,
      ),
    });
    await expect(refused).rejects.not.toThrow(/SAML|secret/);
  });

  it.each([
    [
      'contents=write; contents=write,workflows=write',
      /Give it contents: write, or contents: write and workflows: write for ml/,
    ],
    [undefined, /Give it contents: write and pull_requests: write for ml/],
  ])('names the permission that an app lacks (%s)', async (header, message) => {
    refuse('GET', 403, {
      message: 'Resource not accessible by integration',
      headers: header ? { 'x-accepted-github-permissions': header } : {},
    });

    await expect(reach().findBranch('main')).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringMatching(message),
    });
  });

  it('takes its token to no other host for the next page', async () => {
    const repository = github.repositories.get('any')!;
    const { number } = repository.addPullRequest({
      head: 'main',
      base: 'main',
      title: 'Deploy fraud',
      body: '',
      draft: false,
    });
    for (let n = 0; n < 101; n++) {
      repository.tip('main')!.checks.set(`build ${n}`, 'passing');
    }
    github.nextPages = 'http://127.0.0.1:9';

    await expect(reach().pullRequests.readStatus(number)).rejects.toMatchObject(
      elsewhere,
    );
  });
});
