import { ConfigReader } from '@backstage/config';
import {
  createMockDirectory,
  registerMswTestHooks,
} from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { setupServer } from 'msw/node';
import yaml from 'yaml';
import { fakeGitea } from '../__testUtils__/fakeGitea';
import { createPullRequestAction } from './createPullRequestAction';
import { examples } from './createPullRequestAction.examples';

describe('git:pullRequest:createOrUpdate examples', () => {
  const server = setupServer();
  registerMswTestHooks(server);
  const directory = createMockDirectory({
    content: {
      'README.md': 'not rendered',
      rendered: {
        'values.yaml': 'size: s\n',
        environments: { dev: { 'facts.yaml': 'id: 1\n' } },
      },
    },
  });
  const action = createPullRequestAction({
    integrations: ScmIntegrations.fromConfig(
      new ConfigReader({
        integrations: { gitea: [{ host: 'git.example.com' }] },
      }),
    ),
  });

  it.each(examples)('runs: $description', async ({ example }) => {
    const { seen, handlers } = fakeGitea();
    server.use(...handlers);
    const [step] = yaml.parse(example).steps;
    const ctx = createMockActionContext({
      input: step.input,
      workspacePath: directory.path,
    });

    await action.handler(ctx);

    expect(step.action).toBe(action.id);
    expect(ctx.output).toHaveBeenCalledWith('changed', true);
    const { targetPath = 'rendered', draft, title } = step.input;
    expect(seen.files[`${targetPath}/values.yaml`]).toBe('size: s\n');
    expect(seen.pullRequests).toMatchObject([
      { title: draft ? `WIP: ${title}` : title },
    ]);
  });
});
