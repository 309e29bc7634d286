import { createMockDirectory } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import {
  EveryHost,
  leadTo,
  startEveryHost,
} from '@mlflow-portal/pull-requests/testUtils';
import { setupServer } from 'msw/node';
import yaml from 'yaml';
import { createPullRequestAction } from './createPullRequestAction';
import { examples } from './createPullRequestAction.examples';

jest.setTimeout(60_000);

describe('git:pullRequest:createOrUpdate examples', () => {
  let hosts: EveryHost;
  const server = setupServer(leadTo(() => hosts.azureAddress));
  beforeAll(async () => {
    hosts = await startEveryHost();
    server.listen({ onUnhandledRequest: 'bypass' });
  });
  afterAll(async () => {
    server.close();
    await hosts.stop();
  });

  const directory = createMockDirectory({
    content: {
      'README.md': 'not rendered',
      rendered: {
        'values.yaml': 'size: s\n',
        environments: { dev: { 'facts.yaml': 'id: 1\n' } },
      },
    },
  });

  const hostOf = (repoUrl: string) => repoUrl.split('?')[0];

  it.each(examples)('runs: $description', async ({ example }) => {
    const [step] = yaml.parse(example).steps;
    const { input } = step;
    const host = hostOf(input.repoUrl);
    const action = createPullRequestAction({
      integrations: hosts.integrations,
    });
    const ctx = createMockActionContext({
      input: {
        ...input,
        repoUrl:
          host === 'git.example.com'
            ? input.repoUrl.replace('owner=ml', `owner=${hosts.giteaOwner}`)
            : input.repoUrl,
      },
      workspacePath: directory.path,
    });

    await action.handler(ctx);

    expect(step.action).toBe(action.id);
    expect(ctx.output).toHaveBeenCalledWith('changed', true);
    const repository = hosts.repositories.get(host)!;
    const files = await repository.readBranch(input.branch);
    const { targetPath = 'rendered', title, draft = false } = input;
    expect(files[`${targetPath}/values.yaml`].content.toString()).toBe(
      'size: s\n',
    );
    const { labels = [], reviewers = [], assignees = [] } = input;
    const teams = reviewers.filter((name: string) => name.includes('/'));
    expect(await repository.pullRequests()).toMatchObject([
      {
        title: expect.stringContaining(title),
        labels,
        reviewers: expect.arrayContaining(
          reviewers.filter((name: string) => !teams.includes(name)),
        ),
        assignees,
      },
    ]);
    expect(draft).toBe((await repository.pullRequests())[0].draft);
  });

  it('lead to no call that a host does not describe', () => {
    expect(hosts.violations()).toEqual([]);
  });

  it('are there for every host', () => {
    const shown = examples.map(({ example }) =>
      hostOf(yaml.parse(example).steps[0].input.repoUrl),
    );
    expect(shown).toEqual([...hosts.repositories.keys()]);
  });
});
