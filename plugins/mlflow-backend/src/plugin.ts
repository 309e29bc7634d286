import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { layeredDeploymentServiceRef } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { mlflowPermissions } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { registerActions } from './actions';
import { RequestStore, SettledRequests, createApprovals } from './approvals';
import { createEntityReaders } from './createEntityReaders';
import { DeploymentRequestStore } from './deployments';
import { createFleet } from './fleet';
import { startHistory } from './history';
import { connectInstances } from './instances';
import { PluginMetrics } from './metrics';
import { startNotifications } from './notifications';
import { openDatabase } from './openDatabase';
import { EntityPromotions, PromotionRules } from './promotion';
import { createRouter } from './router';
import { DeliveryStore, WebhookSetup, readWebhooks } from './webhooks';

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
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        meter: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        service: layeredDeploymentServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({
        database,
        httpRouter,
        meter,
        permissionsRegistry,
        ...services
      }) {
        // Some are about catalog entities; their conditions are the catalog's,
        // which answers for them.
        permissionsRegistry.addPermissions(mlflowPermissions);
        const metrics = new PluginMetrics(meter);
        const instances = connectInstances({ ...services, metrics });
        const client = await openDatabase(database);
        const { history, reader, audit, lookSoon } = await startHistory({
          ...services,
          ...instances,
          client,
          metrics,
        });
        const rules = PromotionRules.fromConfig(services.config);
        await startNotifications({
          ...services,
          ...instances,
          client,
          history,
          rules,
        });
        const settings = readWebhooks(services.config);
        const readers = createEntityReaders({
          ...services,
          ...instances,
          rules,
          history: reader,
        });
        const requests = new SettledRequests({
          store: new RequestStore(client),
          reader,
        });
        const promotions = EntityPromotions.create({
          ...services,
          ...instances,
          ...readers,
          history,
          reader,
          requests,
          rules,
          onOutcome: outcome => metrics.promotion(outcome),
        });
        const approvals = createApprovals({
          ...services,
          promotions,
          requests,
        });
        registerActions({
          ...services,
          approvals,
          promotions,
          readers,
          webhooks: new WebhookSetup({ ...services, ...instances, settings }),
        });
        httpRouter.use(
          createRouter({
            ...services,
            approvals,
            audit,
            fleet: createFleet({
              ...services,
              ...instances,
              ...readers,
              history,
            }),
            promotions,
            readers,
            store: new DeploymentRequestStore(client),
            webhooks: {
              settings,
              deliveries: new DeliveryStore(client),
              lookSoon,
            },
          }),
        );
        // MLflow servers have no token of Backstage's; they sign.
        for (const path of ['/health', '/webhooks']) {
          httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
      },
    });
  },
});
