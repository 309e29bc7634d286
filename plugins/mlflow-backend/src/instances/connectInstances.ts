import {
  AuthService,
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  ConfigInstanceSource,
  PlatformInstanceSource,
  ServerIndex,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { PluginMetrics } from '../metrics';
import { ClientPool } from './ClientPool';
import { InstanceDirectory } from './InstanceDirectory';
import { cachedServers } from './cachedServers';

/** The instances and the clients to them, of which the plugin has one each. */
export function connectInstances(services: {
  auth: AuthService;
  catalog: CatalogService;
  config: RootConfigService;
  logger: LoggerService;
  metrics: PluginMetrics;
  service: LayeredDeploymentService;
}): { directory: InstanceDirectory; clients: ClientPool } {
  const { auth, catalog, config, logger, metrics, service } = services;
  const directory = new InstanceDirectory([
    ConfigInstanceSource.fromConfig(config),
    new PlatformInstanceSource({
      platforms: service.getPlatforms(),
      servers: new ServerIndex(cachedServers({ auth, catalog })),
      logger,
    }),
  ]);
  return {
    directory,
    clients: new ClientPool((instance, call) => metrics.call(instance, call)),
  };
}
