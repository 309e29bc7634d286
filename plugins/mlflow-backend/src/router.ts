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
import { EntityGate } from './authorization';
import { readCacheAges } from './cache';
import {
  DeploymentRequestStore,
  PlatformPullRequests,
  RequestStatusReader,
  TrackedRequests,
  createDeploymentsRouter,
} from './deployments';
import {
  ClientPool,
  InstanceDirectory,
  StatusReader,
  createInstancesRouter,
} from './instances';
import { HistoryAudit, HistoryReader, createHistoryRouter } from './history';
import { ModelReader, createModelsRouter } from './models';

/** What the rooms of the plugin need from outside. */
export interface RouterOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  clients: ClientPool;
  config: RootConfigService;
  directory: InstanceDirectory;
  history: { reader: HistoryReader; audit: HistoryAudit };
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  service: LayeredDeploymentService;
  store: DeploymentRequestStore;
  userInfo: UserInfoService;
}

/** Every route of the plugin. */
export function createRouter(options: RouterOptions): Router {
  const { clients, config, directory, history, logger, service } = options;
  const gate = new EntityGate(options);
  const ages = readCacheAges(config);

  const router = PromiseRouter();
  router.get('/health', (_, response) => {
    response.json({ status: 'ok' });
  });
  router.use(
    createInstancesRouter({
      gate,
      directory,
      statuses: new StatusReader(clients, { maximumAgeMs: ages.statusMs }),
    }),
  );
  router.use(
    createModelsRouter({
      gate,
      directory,
      models: new ModelReader(clients, { maximumAgeMs: ages.modelsMs }),
      addSince: models => history.reader.addSince(models),
    }),
  );
  router.use(createHistoryRouter({ ...options, ...history, gate }));
  router.use(
    createDeploymentsRouter({
      ...options,
      requests: new TrackedRequests({
        ...options,
        statuses: new RequestStatusReader({
          logger,
          pullRequests: new PlatformPullRequests({
            service,
            integrations: ScmIntegrations.fromConfig(config),
          }),
        }),
      }),
    }),
  );
  return router;
}
