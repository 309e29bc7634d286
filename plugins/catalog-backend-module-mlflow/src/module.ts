import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { layeredDeploymentServiceRef } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { MlflowRelationProcessor } from './MlflowRelationProcessor';
import { MlflowModelProvider, readProviderConfig } from './ingestion';

/**
 * Makes the registered models of MLflow entities of the catalog, related to
 * their servers and to what uses them.
 *
 * @public
 */
export const catalogModuleMlflow = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'mlflow',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
        service: layeredDeploymentServiceRef,
      },
      async init({ processing, scheduler, ...services }) {
        const settings = readProviderConfig(services.config);
        if (!settings) {
          services.logger.info(
            'No registered models of MLflow in the catalog: catalog.providers.mlflow is not set',
          );
          return;
        }
        const { namespace, schedule } = settings;
        processing.addProcessor(new MlflowRelationProcessor({ namespace }));
        processing.addEntityProvider(
          new MlflowModelProvider({
            ...services,
            namespace,
            taskRunner: scheduler.createScheduledTaskRunner(schedule),
          }),
        );
      },
    });
  },
});
