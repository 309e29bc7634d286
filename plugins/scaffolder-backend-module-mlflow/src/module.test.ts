import { startTestBackend } from '@backstage/backend-test-utils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { scaffolderModuleMlflow } from './module';

describe('scaffolderModuleMlflow', () => {
  it('adds its actions', async () => {
    const addActions = jest.fn();

    await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [scaffolderModuleMlflow],
    });

    expect(addActions).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'mlflow:deployment:record' }),
      expect.objectContaining({ id: 'mlflow:model:use' }),
    );
  });
});
