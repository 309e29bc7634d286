import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { ConfigInstanceSource } from './ConfigInstanceSource';
import { InstanceSources } from './InstanceSources';
import { MlflowInstance } from './MlflowInstance';
import { PlatformInstanceSource } from './PlatformInstanceSource';
import { ServerIndex } from './ServerIndex';
import { isSharedWith } from './isSharedWith';
import { MlflowServer, readServers } from './readServers';

/**
 * An instance and the entity of its server, where the catalog has one.
 *
 * @public
 */
export interface KnownInstance {
  instance: MlflowInstance;
  server?: MlflowServer;
}

/**
 * Every instance that the portal knows: of its configuration, of its platforms.
 *
 * @public
 */
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
