import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  FleetProblem,
  MLFLOW_SERVER_TYPE,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  ownersOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { InstanceDirectory } from '../instances';
import { problemOf } from './problemOf';

/** A server that somebody may see, and what may be said of it. */
export interface VisibleServer {
  entityRef: string;
  entity: Entity;
  owners: string[];
  /** None where there is a problem. */
  instances: MlflowInstance[];
  problem?: FleetProblem;
}

/** The MLflow servers of the catalog, each caller's own. */
export class VisibleServers {
  constructor(
    private readonly services: {
      catalog: CatalogService;
      directory: InstanceDirectory;
      permissions: PermissionsService;
    },
  ) {}

  /**
   * Those that the bearer of the credentials may see, in the order of their
   * references. What the permission is needed for is held back where it lacks.
   */
  async list(
    credentials: BackstageCredentials,
    permission: ResourcePermission,
  ): Promise<VisibleServer[]> {
    const { permissions } = this.services;
    const entities = await this.#readEntities(credentials);
    const decisions = await permissions.authorize(
      [...entities.keys()].map(resourceRef => ({ permission, resourceRef })),
      { credentials },
    );
    return Promise.all(
      [...entities].map(async ([entityRef, entity], index) => ({
        entityRef,
        entity,
        owners: ownersOf(entity),
        ...(decisions[index].result === AuthorizeResult.ALLOW
          ? await this.#instancesOf(entity)
          : { instances: [], problem: 'no-permission' as const }),
      })),
    );
  }

  async #readEntities(
    credentials: BackstageCredentials,
  ): Promise<Map<string, Entity>> {
    const pages = this.services.catalog.streamEntities(
      {
        filter: { kind: 'Component', 'spec.type': MLFLOW_SERVER_TYPE },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.title',
          'metadata.annotations',
          'spec.lifecycle',
          'relations',
        ],
      },
      { credentials },
    );
    const entities: [string, Entity][] = [];
    for await (const page of pages) {
      entities.push(
        ...page.map((entity): [string, Entity] => [
          stringifyEntityRef(entity),
          entity,
        ]),
      );
    }
    return new Map(entities.sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  async #instancesOf(
    entity: Entity,
  ): Promise<Pick<VisibleServer, 'instances' | 'problem'>> {
    try {
      const instances = await this.services.directory.instancesOf(entity);
      return instances.length > 0
        ? { instances }
        : { instances, problem: 'no-instance' };
    } catch (error) {
      return { instances: [], problem: problemOf(error) };
    }
  }
}
