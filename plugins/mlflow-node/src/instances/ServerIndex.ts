import {
  RepositoryBranch,
  liesInRepository,
} from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import { MlflowServer } from './readServers';

const MAXIMUM_AGE_MS = 10_000;
/** For a server that is missed: it may have been merged a moment ago. */
const MINIMUM_AGE_MS = 1_000;

/**
 * The MLflow servers in the catalog, with their owners.
 *
 * @public
 */
export class ServerIndex {
  /** @param readServers - the servers, read at most that long ago. */
  constructor(
    private readonly readServers: (
      maximumAgeMs: number,
    ) => Promise<MlflowServer[]>,
  ) {}

  /**
   * Owners of the server that claims an instance from within the repository of
   * the platform, whose team reviewed the claim. Empty if there is none.
   */
  async ownersOf(
    instance: string,
    repository: RepositoryBranch,
  ): Promise<string[]> {
    const owners = await this.#ownersOf(instance, repository, MAXIMUM_AGE_MS);
    return owners.length > 0
      ? owners
      : this.#ownersOf(instance, repository, MINIMUM_AGE_MS);
  }

  /** What the servers of the catalog call their instances. */
  async listInstanceNames(): Promise<string[]> {
    const servers = await this.readServers(MAXIMUM_AGE_MS);
    return [...new Set(servers.flatMap(({ instances }) => instances))];
  }

  async #ownersOf(
    instance: string,
    repository: RepositoryBranch,
    maximumAgeMs: number,
  ): Promise<string[]> {
    const servers = await this.readServers(maximumAgeMs);
    return servers
      .filter(server => server.instances.includes(instance))
      .filter(server => liesInRepository(server.location, repository))
      .flatMap(server => server.owners);
  }
}
