import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createPullRequestAction } from './actions/createPullRequestAction';

/**
 * Adds the action `git:pullRequest:createOrUpdate` to the Scaffolder.
 *
 * @public
 */
export const scaffolderModulePullRequest = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'pull-request',
  register(reg) {
    reg.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        config: coreServices.rootConfig,
      },
      async init({ scaffolder, config }) {
        scaffolder.addActions(
          createPullRequestAction({
            integrations: ScmIntegrations.fromConfig(config),
            requireScmUserCredentials: config.getOptionalBoolean(
              'scaffolder.requireScmUserCredentials',
            ),
          }),
        );
      },
    });
  },
});
