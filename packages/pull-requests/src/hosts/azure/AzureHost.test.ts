import { registerMswTestHooks } from '@backstage/backend-test-utils';
import { DefaultAzureDevOpsCredentialsProvider } from '@backstage/integration';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { behaviours, createStage } from '../../__testUtils__/behaviours';
import { file, request } from '../../__testUtils__/behaviours/request';
import { FakeAzure } from '../../__testUtils__/fakes/azure/FakeAzure';
import {
  azureIntegrations,
  createAzureRepository,
  leadTo,
  reachAzure,
} from '../../__testUtils__/fakes/azure/reachAzure';
import { FakeRepository } from '../../__testUtils__/fakes/FakeRepository';
import { findOptionalDescription } from '../../__testUtils__/findDescription';

jest.setTimeout(60_000);

describe('AzureHost on a stand-in that knows what Azure DevOps allows', () => {
  const azure = new FakeAzure();
  let address: string;
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
  afterAll(() => azure.stop());
  const answerAll = (answer: () => Response | Promise<Response>) =>
    server.use(http.all('https://dev.azure.com/*', answer));

  const createRepository = (repo: string, repository?: FakeRepository) =>
    createAzureRepository(azure, repo, repository);

  describe.each(Object.entries(behaviours))('%s', (_, group) => {
    it.each(Object.entries(group))('%s', async (name, behaviour) => {
      expect.hasAssertions();
      const repo = name.replace(/\W+/g, '-').slice(0, 90);
      await behaviour(createStage(createRepository(repo)));
    });
  });

  it('leaves the commit of a person who is faster by a moment', async () => {
    const stage = createStage(createRepository('overtaken'));
    await stage.submit([file('a.yaml', '1\n')]);
    azure.meanwhile = (_, path) => {
      if (path.endsWith('/pushes')) {
        azure.meanwhile = () => {};
        stage.repository.commit(request.branch, { 'b.yaml': 'by hand\n' });
      }
    };

    await stage.submit([file('a.yaml', '2\n')]);

    expect(await stage.text('a.yaml')).toBe('2\n');
    expect(await stage.text('b.yaml')).toBe('by hand\n');
    expect(await stage.repository.messages(request.branch)).toHaveLength(3);
  });

  it('says what to do about a file that is to be executable', async () => {
    const { submit, repository } = createStage(createRepository('scripts'));

    await expect(
      submit([file('run.sh', 'a\n', { executable: true })]),
    ).rejects.toThrow(
      /Cannot make run\.sh executable: .* git update-index --chmod=\+x run\.sh/,
    );
    expect(await repository.pullRequests()).toEqual([]);
  });

  it('leaves a file executable that is so already', async () => {
    const repository = new FakeRepository();
    const script = { content: Buffer.from('1\n'), executable: true };
    repository.tip('main')?.files.set('run.sh', script);
    const stage = createStage(createRepository('script', repository));

    await stage.submit([file('run.sh', '2\n', { executable: true })]);

    const seen = await stage.repository.readBranch(request.branch);
    expect(seen['run.sh']).toEqual({
      content: Buffer.from('2\n'),
      executable: true,
    });
    await expect(stage.submit([file('run.sh', '3\n')])).rejects.toThrow(
      /Cannot make run\.sh not executable/,
    );
  });

  it('cuts a body that is too long, and knows it again', async () => {
    const stage = createStage(createRepository('long'));
    const long = { body: 'x'.repeat(5_000) };

    await stage.submit([file('a.yaml', '1\n')], long);

    const [{ number, body }] = await stage.open();
    expect(body).toHaveLength(4_000);
    expect(body).toContain('(Cut here: the description is too long');

    await stage.repository.editPullRequest(number, {
      body: body.replace(/x{1000}/, '').concat('\n\nMine below'),
    });
    await stage.submit([file('a.yaml', '2\n')], long);

    const [after] = await stage.open();
    expect(after.body).toHaveLength(4_000);
    expect(after.body).toMatch(/generated:end -->\n\nMine below$/);
  });

  it('has the branch go with a merge, and starts again after it', async () => {
    const stage = createStage(createRepository('squashed'));
    const merged = await stage.submit([file('a.yaml', '1\n')]);
    await stage.repository.merge(merged.pullRequest!.number, {
      method: 'squash',
    });

    const { pullRequest } = await stage.submit([file('a.yaml', '2\n')]);

    expect(pullRequest).toMatchObject({ number: 2, state: 'open' });
    expect(await stage.text('a.yaml')).toBe('2\n');
  });

  it('opens a pull request where what comes with a merge is not to be set', async () => {
    server.use(
      http.patch('*/pullrequests/1', () =>
        HttpResponse.json({}, { status: 403 }),
      ),
    );
    const { submit, open } = createStage(createRepository('unset'));

    await submit([file('a.yaml', '1\n')]);

    expect(await open()).toHaveLength(1);
  });

  it("reads all of a branch's commits", async () => {
    const stage = createStage(createRepository('history'));
    await stage.submit([file('a.yaml', '1\n')]);
    for (let day = 0; day < 101; day++) {
      await stage.repository.commit(request.branch, { 'b.yaml': `${day}\n` });
    }

    expect(await stage.submit([file('a.yaml', '2\n')])).toMatchObject({
      changed: true,
      kept: [],
    });
  });

  it.each([
    [401, {}, /credentials were refused/],
    [203, {}, /credentials were refused/],
    [302, { Location: 'https://sign.example.com' }, /credentials were refused/],
    [403, {}, /Give it write access/],
    [409, {}, /changed meanwhile\. Run again/],
    [429, { 'Retry-After': '30' }, /Run again in 30 seconds/],
    [500, {}, /status 500/],
    [200, {}, /not what its API promises/],
  ])('says what %s %j means', async (status, headers, message) => {
    answerAll(
      () => new HttpResponse('TF400813: internals', { status, headers }),
    );
    const host = reachAzure('refusing');

    await expect(host.findBranch('main')).rejects.toThrow(message);
    await expect(host.findBranch('main')).rejects.not.toThrow(/TF|internals/);
  });

  it('says that a repository is not there, or not to be seen', async () => {
    const stage = createStage({
      ...createRepository('there'),
      host: signal => reachAzure('elsewhere', { signal }),
    });

    await expect(stage.submit([file('a.yaml', '1\n')])).rejects.toThrow(
      /There is no branch main in .*_git\/elsewhere/,
    );
  });

  it('refuses the commits of the other side', async () => {
    const { host, commit } = createRepository('sides');
    await commit('new', { 'a.yaml': 'a\n' }, { startFrom: 'main' });
    server.use(
      http.post('*/commitsbatch', () => HttpResponse.json({ value: [] })),
    );
    const [base = '', head = ''] = await Promise.all(
      ['main', 'new'].map(branch => host().findBranch(branch)),
    );

    await expect(host().compare(base, head)).rejects.toThrow(
      /lists the commits of the other side/,
    );
  });

  it('takes no pull request of a fork for ours', async () => {
    const ours = { pullRequestId: 1, title: 'Ours', status: 'active' };
    const theirs = { ...ours, pullRequestId: 2, forkSource: { name: 'fork' } };
    server.use(
      http.get('*/pullrequests', () =>
        HttpResponse.json({ value: [theirs, ours] }),
      ),
    );
    const found = await reachAzure('any').pullRequests.find({
      ...request,
      state: 'open',
    });

    expect(found.map(({ number }) => number)).toEqual([1]);
  });

  it('says where credentials belong that cannot be got', async () => {
    const failing = jest
      .spyOn(DefaultAzureDevOpsCredentialsProvider.prototype, 'getCredentials')
      .mockRejectedValue(new Error('internals of the tenant'));

    await expect(reachAzure('any').findBranch('main')).rejects.toThrow(
      /^There are no credentials for dev\.azure\.com: .* in app-config\.$/,
    );
    failing.mockRestore();
  });

  it('says that Azure DevOps cannot be reached', async () => {
    answerAll(() => HttpResponse.error());
    await expect(reachAzure('any').findBranch('main')).rejects.toThrow(
      /cannot be reached/,
    );
  });

  it('gives up in time', async () => {
    answerAll(async () => {
      await delay('infinite');
      return HttpResponse.error();
    });
    const host = reachAzure('any', { timeoutMs: 50 });
    await expect(host.findBranch('main')).rejects.toThrow(
      /no answer within 0.05 seconds/,
    );
  });

  it.each([
    [undefined, `Basic ${btoa(':secret')}`],
    ['aaa.b-b.c_c', 'Bearer aaa.b-b.c_c'],
    ['personal', `Basic ${btoa(':personal')}`],
  ])('signs in (token %s)', async (token, expected) => {
    let seen: string | null = null;
    server.use(
      http.get('*/refs', ({ request: call }) => {
        seen = call.headers.get('authorization');
        return HttpResponse.json({ value: [] });
      }),
    );
    await reachAzure('any', { token }).findBranch('main');
    expect(seen).toBe(expected);
  });

  it('never sends what the description does not allow', () => {
    expect(azure.violations).toEqual([]);
  });
});

describe('createAzureHost', () => {
  it.each([
    [
      { host: 'dev.azure.com', organization: 'company' },
      'https://dev.azure.com/company',
    ],
    [
      { host: 'azure.example.com', organization: 'tfs/Default' },
      'https://azure.example.com/tfs/Default',
    ],
    [{ host: 'company.visualstudio.com' }, 'https://company.visualstudio.com'],
  ])(
    'knows where a repository and its files are at %j',
    (place, organizationUrl) => {
      const host = reachAzure('any', {
        repository: { ...place, project: 'm l', repo: 'deploy ments' },
      });

      expect(host.repositoryUrl).toBe(
        `${organizationUrl}/m%20l/_git/deploy%20ments`,
      );
      expect(
        azureIntegrations.resolveUrl({
          url: 'fraud/catalog-info.yaml',
          base: host.getContentsUrl('release/1'),
        }),
      ).toBe(
        `${organizationUrl}/m%20l/_git/deploy%20ments?path=%2Ffraud%2Fcatalog-info.yaml&version=GBrelease%2F1`,
      );
    },
  );
});
