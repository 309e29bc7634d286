import { LoggerService } from '@backstage/backend-plugin-api';
import { Platform, locateInstance } from '@mlflow-portal/layered-deployment';
import { normalizeBaseUrl } from '../client';
import { CredentialsDirectory } from './CredentialsDirectory';
import { InstanceSource, MlflowInstance } from './MlflowInstance';
import { ServerIndex } from './ServerIndex';

/**
 * The instances that platforms made, found by the patterns of the platforms: a
 * merged server needs neither configuration nor a restart.
 *
 * @public
 */
export class PlatformInstanceSource implements InstanceSource {
  constructor(
    private readonly options: {
      platforms: readonly Platform[];
      servers: ServerIndex;
      logger: LoggerService;
    },
  ) {}

  /** {@inheritDoc InstanceSource.findInstance} */
  async findInstance(name: string): Promise<MlflowInstance | undefined> {
    const candidates = await Promise.all(
      this.options.platforms.map(platform => this.#findOn(platform, name)),
    );
    const known = candidates.filter(candidate => candidate !== undefined);
    // Names of several platforms may have one form; the repository that holds
    // the server's entity tells whose it is.
    return known.find(({ owners }) => owners.length > 0) ?? known[0];
  }

  /** Those of the servers that the catalog has; without an owner it is none. */
  async listInstances(): Promise<MlflowInstance[]> {
    const names = await this.options.servers.listInstanceNames();
    const found = await Promise.all(names.map(name => this.findInstance(name)));
    return found.flatMap(instance =>
      instance && instance.owners.length > 0 ? [instance] : [],
    );
  }

  async #findOn(
    platform: Platform,
    name: string,
  ): Promise<MlflowInstance | undefined> {
    const location = locateInstance(platform, name, { trait: 'mlflow' });
    if (!location) {
      return undefined;
    }
    return {
      name,
      environment: location.environment,
      baseUrl: normalizeBaseUrl(location.address),
      origin: 'platform',
      owners: await this.options.servers.ownersOf(name, platform.repository),
      credentials: this.#credentialsOf(platform, name),
    };
  }

  #credentialsOf(
    platform: Platform,
    name: string,
  ): MlflowInstance['credentials'] {
    const directory = platform.instances.credentialsDirectory;
    if (directory === undefined) {
      return async () => undefined;
    }
    const { logger } = this.options;
    const logins = CredentialsDirectory.create({ directory, logger });
    return () => logins.read(name);
  }
}
