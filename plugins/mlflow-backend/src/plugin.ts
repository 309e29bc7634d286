import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { layeredDeploymentServiceRef } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { mlflowPermissions } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { registerActions } from './actions';
import { createEntityReaders } from './createEntityReaders';
import { DeploymentRequestStore } from './deployments';
import { startHistory } from './history';
import { connectInstances } from './instances';
import { EntityPromotions } from './promotion';
import { createRouter } from './router';

/**
 * Shows MLflow servers and their models on catalog entities, and remembers
 * which deployments were asked for.
 *
 * @public
 */
export const mlflowPlugin = createBackendPlugin({
  pluginId: 'mlflow',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        service: layeredDeploymentServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({ database, httpRouter, permissionsRegistry, ...services }) {
        // Some are about catalog entities; their conditions are the catalog's,
        // which answers for them.
        permissionsRegistry.addPermissions(mlflowPermissions);
        const store = await DeploymentRequestStore.create(database);
        const instances = connectInstances(services);
        const { history, reader, audit } = await startHistory({
          ...services,
          ...instances,
          client: await database.getClient(),
        });
        const readers = createEntityReaders({
          ...services,
          ...instances,
          history: reader,
        });
        const promotions = EntityPromotions.create({
          ...services,
          ...instances,
          history,
          reader,
        });
        registerActions({ ...services, readers });
        httpRouter.use(
          createRouter({ ...services, audit, promotions, readers, store }),
        );
        httpRouter.addAuthPolicy({ path: '/health', allow: 'unauthenticated' });
      },
    });
  },
});
