import { ConfigReader } from '@backstage/config';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  FakeGitlab,
  FakeRepository,
} from '@mlflow-portal/pull-requests/testUtils';
import { createPullRequestAction } from './createPullRequestAction';

const url = 'https://gitlab.example.com/ml/deployments';
const input = {
  repoUrl: 'gitlab.example.com?owner=ml&repo=deployments',
  branch: 'deploy/fraud',
  baseBranch: 'main',
  title: 'Deploy fraud',
  body: 'For review.',
};

describe('git:pullRequest:createOrUpdate', () => {
  const gitlab = new FakeGitlab();
  let integrations: ScmIntegrations;
  beforeAll(async () => {
    const apiBaseUrl = await gitlab.start();
    integrations = ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: {
          gitlab: [{ host: 'gitlab.example.com', apiBaseUrl, token: 'portal' }],
        },
      }),
    );
  });
  afterAll(() => gitlab.stop());

  const directory = createMockDirectory();
  const workspacePath = directory.path;
  let repository: FakeRepository;
  let writes: string[];
  beforeEach(() => {
    directory.setContent({ 'values.yaml': 'size: s\n' });
    repository = new FakeRepository();
    gitlab.projects.set('ml/deployments', repository);
    gitlab.users.add(repository.people);
    gitlab.tokens.clear();
    gitlab.tokens.add('portal');
    writes = [];
    gitlab.meanwhile = (method, path) => {
      if (method !== 'GET') {
        writes.push(`${method} ${path}`);
      }
    };
  });

  const createContext = (options: Record<string, unknown> = {}) =>
    createMockActionContext({ input: { ...input, ...options }, workspacePath });
  const createAction = (requireScmUserCredentials?: boolean) =>
    createPullRequestAction({ integrations, requireScmUserCredentials });

  it('opens a pull request with the files of the workspace', async () => {
    const ctx = createContext();

    await createAction().handler(ctx);

    const { files, message } = repository.tip('deploy/fraud')!;
    expect(files.get('values.yaml')?.content.toString()).toBe('size: s\n');
    expect(message).toMatch(/^Deploy fraud\n/);
    expect(repository.pullRequests).toMatchObject([
      { head: 'deploy/fraud', base: 'main', title: 'Deploy fraud' },
    ]);
    expect(jest.mocked(ctx.output).mock.calls).toEqual(
      expect.arrayContaining([
        ['pullRequestUrl', `${url}/-/merge_requests/1`],
        ['pullRequestNumber', 1],
        ['branch', 'deploy/fraud'],
        ['changed', true],
        ['conflicts', []],
        ['repoContentsUrl', `${url}/-/blob/main/`],
      ]),
    );
  });

  it('gives a repoContentsUrl that catalog:register can join', () => {
    expect(
      integrations.resolveUrl({
        url: 'deploy/fraud/catalog-info.yaml',
        base: `${url}/-/blob/main/`,
      }),
    ).toBe(`${url}/-/blob/main/deploy/fraud/catalog-info.yaml`);
  });

  it('changes nothing when it is run again', async () => {
    await createAction().handler(createContext());
    const { length } = writes;
    const again = createContext();

    await createAction().handler(again);

    expect(writes).toHaveLength(length);
    expect(again.output).toHaveBeenCalledWith('changed', false);
    expect(again.output).toHaveBeenCalledWith('pullRequestNumber', 1);
  });

  it('does nothing again in a resumed task that had finished it', async () => {
    const keys: string[] = [];
    const done = {
      url: `${url}/-/merge_requests/7`,
      number: 7,
      state: 'open',
      changed: true,
      kept: [{ path: 'a.yaml', reason: 'edited' }],
      warnings: [],
    };
    directory.clear();
    const ctx = createContext();

    await createAction().handler({
      ...ctx,
      checkpoint: async ({ key }) => {
        keys.push(key);
        return JSON.parse(JSON.stringify(done));
      },
    });

    expect(keys).toEqual([
      'git.pullRequest.createOrUpdate.gitlab.example.com/ml/deployments/deploy/fraud',
    ]);
    expect(writes).toEqual([]);
    expect(ctx.output).toHaveBeenCalledWith('pullRequestNumber', 7);
    expect(ctx.output).toHaveBeenCalledWith('conflicts', ['a.yaml']);
  });

  it('adds labels and people', async () => {
    const ctx = createContext({ labels: ['mlops'], reviewers: ['ada'] });

    await createAction().handler(ctx);

    expect(repository.pullRequests).toMatchObject([
      { labels: new Set(['mlops']), reviewers: new Set(['ada']) },
    ]);
  });

  it('opens a new pull request after a closed one only on request', async () => {
    await createAction().handler(createContext());
    repository.pullRequests[0].state = 'closed';

    await expect(createAction().handler(createContext())).rejects.toThrow(
      `${url}/-/merge_requests/1 was closed without being merged`,
    );
    expect(repository.pullRequests).toHaveLength(1);
    await createAction().handler(createContext({ whenClosed: 'open-new' }));
    expect(repository.pullRequests).toHaveLength(2);
  });

  describe('makes the commit', () => {
    const user = {
      ref: 'user:default/ada',
      entity: {
        apiVersion: 'backstage.io/v1alpha1' as const,
        kind: 'User' as const,
        metadata: { name: 'ada' },
        spec: {
          profile: { displayName: 'Ada Lovelace', email: 'ada@example.com' },
        },
      },
    };

    it('in the name of the person who asked for it', async () => {
      await createAction().handler({ ...createContext(), user });

      expect(repository.tip('deploy/fraud')?.author).toEqual({
        name: 'Ada Lovelace',
        email: 'ada@example.com',
      });
    });

    it('in the name of the account where that is asked for, and names the person', async () => {
      await createAction().handler({
        ...createContext({ author: 'account' }),
        user,
      });

      const { author, message } = repository.tip('deploy/fraud')!;
      expect(author.name).not.toBe('Ada Lovelace');
      expect(message.trim()).toMatch(
        /\nCo-authored-by: Ada Lovelace <ada@example\.com>$/,
      );
    });
  });

  it('tells a dry run the exact change and touches nothing', async () => {
    const ctx = createContext({ draft: true, labels: ['mlops'] });
    const info = jest.spyOn(ctx.logger, 'info');

    await createAction().handler({ ...ctx, isDryRun: true });

    expect(writes).toEqual([]);
    expect(info.mock.calls.map(([line]) => line)).toEqual([
      'Dry run: the branch deploy/fraud would be made from main',
      'diff --git a/values.yaml b/values.yaml\nnew file mode 100644\n--- /dev/null\n+++ b/values.yaml\n@@ -0,0 +1,1 @@\n+size: s',
      'Dry run: the new pull request would read',
      'title: Deploy fraud (draft)',
      'labels to add: mlops',
      expect.stringMatching(/^<!-- generated:begin .*\nFor review\.\n/),
    ]);
    expect(ctx.output).toHaveBeenCalledWith('pullRequestUrl', url);
  });

  it('tells a dry run that an interrupted request would be finished', async () => {
    await createAction().handler(createContext());
    const dryRun = async () => {
      const ctx = createContext();
      await createAction().handler({ ...ctx, isDryRun: true });
      return Object.fromEntries(jest.mocked(ctx.output).mock.calls);
    };

    expect(await dryRun()).toMatchObject({
      changed: false,
      pullRequestNumber: 1,
    });
    repository.pullRequests.splice(0);
    expect((await dryRun()).changed).toBe(true);
  });

  it("uses the user's token instead of the portal's credentials", async () => {
    gitlab.tokens.clear();
    gitlab.tokens.add('mine');

    await createAction(true).handler(createContext({ token: 'mine' }));

    expect(repository.pullRequests).toHaveLength(1);
  });

  it("wants the user's token where scaffolder.requireScmUserCredentials is on", async () => {
    await expect(
      createAction(true).handler(createContext()),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^token: .*requireScmUserCredentials/),
    });
  });

  it('stops when the task is cancelled', async () => {
    await expect(
      createAction().handler({
        ...createContext(),
        signal: AbortSignal.abort(),
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(writes).toEqual([]);
  });

  it('stops in the middle of its work when the task is cancelled', async () => {
    const controller = new AbortController();
    gitlab.meanwhile = (method, path) => {
      writes.push(...(method === 'GET' ? [] : [method]));
      if (path.includes('/tree')) {
        controller.abort();
      }
    };

    await expect(
      createAction().handler({
        ...createContext(),
        signal: controller.signal,
      }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(writes).toEqual([]);
  });

  it('names a host that no integration knows', async () => {
    await expect(
      createAction().handler(
        createContext({ repoUrl: 'elsewhere.example?owner=a&repo=b' }),
      ),
    ).rejects.toThrow(/elsewhere\.example/);
  });
});
