import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { layeredDeploymentServiceRef } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { MlflowModelCollatorFactory } from './MlflowModelCollatorFactory';
import { readCollatorConfig } from './readCollatorConfig';

/**
 * Puts the registered models that the catalog holds into the search, with
 * their aliases.
 *
 * @public
 */
export const searchModuleMlflow = createBackendModule({
  pluginId: 'search',
  moduleId: 'mlflow',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        service: layeredDeploymentServiceRef,
      },
      async init({ indexRegistry, scheduler, ...services }) {
        const { schedule, locationTemplate } = readCollatorConfig(
          services.config,
        );
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new MlflowModelCollatorFactory({
            ...services,
            locationTemplate,
          }),
        });
      },
    });
  },
});
