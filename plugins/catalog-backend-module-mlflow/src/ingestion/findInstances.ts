import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  ConfigInstanceSource,
  InstanceSources,
  MlflowInstance,
  MlflowServer,
  PlatformInstanceSource,
  ServerIndex,
  isSharedWith,
  readServers,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Config } from '@backstage/config';

/** An instance and the entity of its server, where the catalog has one. */
export interface KnownInstance {
  instance: MlflowInstance;
  server?: MlflowServer;
}

/** Every instance that the portal knows: of its configuration, of its platforms. */
export async function findInstances(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  logger: LoggerService;
  service: Pick<LayeredDeploymentService, 'getPlatforms'>;
}): Promise<KnownInstance[]> {
  const { config, logger, service } = options;
  const servers = await readServers(options);
  const sources = new InstanceSources([
    ConfigInstanceSource.fromConfig(config),
    new PlatformInstanceSource({
      platforms: service.getPlatforms(),
      servers: new ServerIndex(async () => servers),
      logger,
    }),
  ]);
  const instances = await sources.listInstances();
  return instances.map(instance => ({
    instance,
    server: servers.find(server => isServerOf(server, instance)),
  }));
}

/** Anyone can write that they run an instance; its own list of owners decides. */
function isServerOf(server: MlflowServer, instance: MlflowInstance): boolean {
  return (
    server.instances.includes(instance.name) &&
    isSharedWith(instance, server.owners)
  );
}
