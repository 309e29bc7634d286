import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { scaffolderModulePullRequest } from './module';

describe('scaffolderModulePullRequest', () => {
  it('adds the action, as strict as app-config says', async () => {
    const addActions = jest.fn();

    await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [
        scaffolderModulePullRequest,
        mockServices.rootConfig.factory({
          data: { scaffolder: { requireScmUserCredentials: true } },
        }),
      ],
    });

    const [action] = addActions.mock.calls[0];
    expect(action).toMatchObject({
      id: 'git:pullRequest:createOrUpdate',
      supportsDryRun: true,
      schema: {
        input: {
          required: ['repoUrl', 'branch', 'baseBranch', 'title', 'body'],
          properties: { createOnly: { type: 'array' } },
        },
        output: {
          required: [
            'pullRequestUrl',
            'branch',
            'changed',
            'conflicts',
            'repoContentsUrl',
          ],
        },
      },
    });
    await expect(
      action.handler(createMockActionContext({ input: {} })),
    ).rejects.toThrow(/requireScmUserCredentials/);
  });
});
