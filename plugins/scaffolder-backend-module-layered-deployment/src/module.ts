import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { layeredDeploymentServiceRef } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { createRenderBundleAction } from './actions/renderBundle';

/**
 * Adds the action `deployment:bundle:render` to the Scaffolder.
 *
 * @public
 */
export const scaffolderModuleLayeredDeployment = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'layered-deployment',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        layeredDeployment: layeredDeploymentServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({
        actions,
        auth,
        catalog,
        config,
        layeredDeployment,
        userInfo,
      }) {
        actions.addActions(
          createRenderBundleAction({
            auth,
            catalog,
            integrations: ScmIntegrations.fromConfig(config),
            layeredDeployment,
            userInfo,
          }),
        );
      },
    });
  },
});
