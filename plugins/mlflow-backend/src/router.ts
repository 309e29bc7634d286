import {
  AuditorService,
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  RootConfigService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { Approvals, createApprovalsRouter } from './approvals';
import { EntityReaders } from './createEntityReaders';
import {
  DeploymentReader,
  DeploymentRequestStore,
  EntityDeployments,
  PlatformPullRequests,
  PlatformRepositories,
  RequestStatusReader,
  TrackedRequests,
  createDeploymentsRouter,
} from './deployments';
import { Fleet, createFleetRouter } from './fleet';
import { HistoryAudit, createHistoryRouter } from './history';
import { createInstancesRouter } from './instances';
import { createModelsRouter } from './models';
import { EntityPromotions, createPromotionRouter } from './promotion';
import { createOpenApiDocument } from './openapi';
import { operations } from './operations';
import { createVersionsRouter } from './versions';
import { WebhooksRouterOptions, createWebhooksRouter } from './webhooks';

/** What the rooms of the plugin need from outside. */
export interface RouterOptions {
  approvals: Approvals;
  audit: HistoryAudit;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  fleet: Fleet;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  promotions: EntityPromotions;
  readers: EntityReaders;
  service: LayeredDeploymentService;
  store: DeploymentRequestStore;
  userInfo: UserInfoService;
  webhooks: WebhooksRouterOptions;
}

/** Every route of the plugin. */
export function createRouter(options: RouterOptions): Router {
  const { approvals, config, logger, readers, service } = options;

  const router = PromiseRouter();
  router.get('/health', (_, response) => {
    response.json({ status: 'ok' });
  });
  const document = createOpenApiDocument(operations);
  router.get('/openapi.json', (_, response) => {
    response.json(document);
  });
  router.use(createWebhooksRouter(options.webhooks));
  router.use(createFleetRouter(options));
  router.use(createInstancesRouter(readers));
  router.use(createModelsRouter(readers));
  router.use(createVersionsRouter(readers));
  router.use(createHistoryRouter({ ...options, ...readers }));
  router.use(createPromotionRouter({ ...options, ...readers }));
  router.use(createApprovalsRouter({ ...options, ...readers, ...approvals }));
  const integrations = ScmIntegrations.fromConfig(config);
  const repositories = new PlatformRepositories({ integrations });
  const reader = new DeploymentReader({ service, integrations, repositories });
  router.use(
    createDeploymentsRouter({
      ...options,
      ...readers,
      deployments: new EntityDeployments({
        service,
        integrations,
        reader,
        logger,
      }),
      requests: new TrackedRequests({
        ...options,
        statuses: new RequestStatusReader({
          logger,
          pullRequests: new PlatformPullRequests({ service, repositories }),
        }),
      }),
    }),
  );
  return router;
}
