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
import { ConfigInstanceSource } from '@mlflow-portal/backstage-plugin-mlflow-node';
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
  PlatformInstanceSource,
  ServerIndex,
  StatusReader,
  createInstancesRouter,
} from './instances';
import { ModelReader, createModelsRouter } from './models';

/** What the rooms of the plugin need from outside. */
export interface RouterOptions {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  permissions: PermissionsService;
  service: LayeredDeploymentService;
  store: DeploymentRequestStore;
  userInfo: UserInfoService;
}

/** Every route of the plugin. */
export function createRouter(options: RouterOptions): Router {
  const { auth, catalog, config, logger, service } = options;
  const gate = new EntityGate(options);
  const clients = new ClientPool();
  const ages = readCacheAges(config);
  const directory = new InstanceDirectory([
    ConfigInstanceSource.fromConfig(config),
    new PlatformInstanceSource({
      platforms: service.getPlatforms(),
      servers: new ServerIndex({ auth, catalog }),
      logger,
    }),
  ]);

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
    }),
  );
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
