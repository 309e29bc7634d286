import { ConfigReader } from '@backstage/config';
import {
  createMockDirectory,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { fakeGitea } from '../__testUtils__/fakeGitea';
import { createPullRequestAction } from './createPullRequestAction';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [
        { host: 'git.example.com', username: 'portal', password: 'pa55' },
      ],
    },
  }),
);
const portal = `basic ${btoa('portal:pa55')}`;

const input = {
  repoUrl: 'git.example.com?owner=ml&repo=deployments',
  branch: 'deploy/fraud',
  baseBranch: 'main',
  title: 'Deploy fraud',
  body: 'For review.',
};

describe('git:pullRequest:createOrUpdate', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const directory = createMockDirectory();
  const workspacePath = directory.path;
  const action = createPullRequestAction({ integrations });

  beforeEach(() => directory.setContent({ 'values.yaml': 'size: s\n' }));

  it('opens a pull request with the files of the workspace', async () => {
    const { seen, handlers } = fakeGitea();
    server.use(...handlers);
    const ctx = createMockActionContext({ input, workspacePath });

    await action.handler(ctx);

    expect(seen.files).toEqual({ 'values.yaml': 'size: s\n' });
    expect(seen.message).toMatch(/^Deploy fraud\n/);
    expect(seen.pullRequests).toMatchObject([
      { head: 'deploy/fraud', base: 'main', title: 'Deploy fraud' },
    ]);
    expect(seen.authorization).toEqual(new Set([portal]));
    expect(jest.mocked(ctx.output).mock.calls).toEqual(
      expect.arrayContaining([
        ['pullRequestUrl', 'https://git.example.com/ml/deployments/pulls/1'],
        ['pullRequestNumber', 1],
        ['branch', 'deploy/fraud'],
        ['changed', true],
        ['conflicts', []],
        [
          'repoContentsUrl',
          'https://git.example.com/ml/deployments/src/branch/main/',
        ],
      ]),
    );
  });

  it('gives a repoContentsUrl that catalog:register can join', () => {
    expect(
      integrations.resolveUrl({
        url: 'deploy/fraud/catalog-info.yaml',
        base: 'https://git.example.com/ml/deployments/src/branch/main/',
      }),
    ).toBe(
      'https://git.example.com/ml/deployments/src/branch/main/deploy/fraud/catalog-info.yaml',
    );
  });

  it('changes nothing when it is run again', async () => {
    const { seen, handlers } = fakeGitea();
    server.use(...handlers);
    await action.handler(createMockActionContext({ input, workspacePath }));
    const { length } = seen.writes;
    const again = createMockActionContext({ input, workspacePath });

    await action.handler(again);

    expect(seen.writes).toHaveLength(length);
    expect(again.output).toHaveBeenCalledWith('changed', false);
    expect(again.output).toHaveBeenCalledWith('pullRequestNumber', 1);
  });

  it('does nothing again in a resumed task that had finished it', async () => {
    const { seen, handlers } = fakeGitea();
    server.use(...handlers);
    const keys: string[] = [];
    const done = {
      url: 'https://git.example.com/ml/deployments/pulls/7',
      number: 7,
      state: 'open',
      changed: true,
      kept: [{ path: 'a.yaml', reason: 'edited' }],
    };
    directory.clear();
    const ctx = createMockActionContext({ input, workspacePath });

    await action.handler({
      ...ctx,
      checkpoint: async ({ key }) => {
        keys.push(key);
        return JSON.parse(JSON.stringify(done));
      },
    });

    expect(keys).toEqual([
      'git.pullRequest.createOrUpdate.git.example.com/ml/deployments/deploy/fraud',
    ]);
    expect(seen.writes).toEqual([]);
    expect(ctx.output).toHaveBeenCalledWith('pullRequestNumber', 7);
    expect(ctx.output).toHaveBeenCalledWith('conflicts', ['a.yaml']);
  });

  it('tells a dry run the exact change and touches nothing', async () => {
    const { seen, handlers } = fakeGitea();
    server.use(...handlers);
    const ctx = createMockActionContext({ input, workspacePath });
    const info = jest.spyOn(ctx.logger, 'info');

    await action.handler({ ...ctx, isDryRun: true });

    expect(seen.writes).toEqual([]);
    expect(info.mock.calls.map(([line]) => line)).toEqual([
      'Dry run: the branch deploy/fraud would be made from main',
      '  create values.yaml (8 bytes)',
      'Dry run: the pull request would be titled "Deploy fraud"',
    ]);
    expect(ctx.output).toHaveBeenCalledWith(
      'pullRequestUrl',
      'https://git.example.com/ml/deployments',
    );
  });

  it("uses the user's token instead of the portal's credentials", async () => {
    const { seen, handlers } = fakeGitea();
    server.use(...handlers);

    await createPullRequestAction({
      integrations,
      requireScmUserCredentials: true,
    }).handler(
      createMockActionContext({
        input: { ...input, token: 'mine' },
        workspacePath,
      }),
    );

    expect(seen.authorization).toEqual(new Set(['token mine']));
  });

  it("wants the user's token where scaffolder.requireScmUserCredentials is on", async () => {
    const strict = createPullRequestAction({
      integrations,
      requireScmUserCredentials: true,
    });

    await expect(
      strict.handler(createMockActionContext({ input, workspacePath })),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^token: .*requireScmUserCredentials/),
    });
  });

  it('stops when the task is cancelled', async () => {
    const { seen, handlers } = fakeGitea();
    server.use(...handlers);
    const ctx = createMockActionContext({ input, workspacePath });

    await expect(
      action.handler({ ...ctx, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.writes).toEqual([]);
  });

  it('stops in the middle of its work when the task is cancelled', async () => {
    const { seen, handlers } = fakeGitea();
    const controller = new AbortController();
    server.use(
      http.get('*/git/trees/:id', () => {
        controller.abort();
        return HttpResponse.json({ truncated: false, tree: [] });
      }),
      ...handlers,
    );
    const ctx = createMockActionContext({ input, workspacePath });

    await expect(
      action.handler({ ...ctx, signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen.writes).toEqual([]);
  });

  it('names a host that no integration knows', async () => {
    await expect(
      action.handler(
        createMockActionContext({
          input: { ...input, repoUrl: 'elsewhere.example?owner=a&repo=b' },
          workspacePath,
        }),
      ),
    ).rejects.toThrow(/elsewhere\.example/);
  });
});
