import { AuthService } from '@backstage/backend-plugin-api';
import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  RepositoryBranch,
  liesInRepository,
} from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_SERVER_TYPE,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { ownersOf } from '../authorization';
import { ReadThroughCache } from '../cache';
import { namesInAnnotation } from './namesInAnnotation';

const MAXIMUM_AGE_MS = 10_000;
/** For a server that is missed: it may have been merged a moment ago. */
const MINIMUM_AGE_MS = 1_000;

interface Server {
  instances: string[];
  owners: string[];
  location: string | undefined;
}

/** The MLflow servers in the catalog, with their owners. */
export class ServerIndex {
  readonly #cache = new ReadThroughCache<Server[]>({
    maximumAgeMs: MAXIMUM_AGE_MS,
    maximumEntries: 1,
  });

  constructor(
    private readonly services: { auth: AuthService; catalog: CatalogService },
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
    const servers = await this.#servers(MAXIMUM_AGE_MS);
    return [...new Set(servers.flatMap(({ instances }) => instances))];
  }

  async #ownersOf(
    instance: string,
    repository: RepositoryBranch,
    maximumAgeMs: number,
  ): Promise<string[]> {
    const servers = await this.#servers(maximumAgeMs);
    return servers
      .filter(server => server.instances.includes(instance))
      .filter(server => liesInRepository(server.location, repository))
      .flatMap(server => server.owners);
  }

  async #servers(maximumAgeMs: number): Promise<Server[]> {
    const { value } = await this.#cache.get(
      'servers',
      () => this.#readServers(),
      maximumAgeMs,
    );
    return value;
  }

  async #readServers(): Promise<Server[]> {
    const { auth, catalog } = this.services;
    const servers: Server[] = [];
    const pages = catalog.streamEntities(
      {
        filter: { kind: 'Component', 'spec.type': MLFLOW_SERVER_TYPE },
        fields: ['metadata.annotations', 'relations'],
      },
      // The plugin's own credentials: who owns an instance must not depend on
      // which servers the caller may see. What is read stays in this process.
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      servers.push(...page.map(toServer));
    }
    return servers;
  }
}

function toServer(entity: Entity): Server {
  return {
    instances: namesInAnnotation(entity, MLFLOW_INSTANCE_ANNOTATION),
    owners: ownersOf(entity),
    // Where the file itself lies; the catalog sets it, a file cannot.
    location: entity.metadata.annotations?.[ANNOTATION_LOCATION],
  };
}
