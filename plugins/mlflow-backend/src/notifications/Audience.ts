import { AuthService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  MLFLOW_SERVER_TYPE,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  isSharedWith,
  namesInAnnotation,
  ownersOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { InstanceDirectory } from '../instances';
import { ALL_MODELS } from '../models';

/** Who is told, and the page that shows what it is about. */
export interface Listener {
  /** Entity references, in one order. */
  owners: string[];
  link?: string;
}

/** An entity as far as it matters here. */
interface Named {
  entity: Entity;
  owners: string[];
  instances: string[];
  models: string[];
}

/** Whom the entities of the catalog make an owner of a model or a server. */
export class Audience {
  /** Reads the catalog as the plugin: owners are told, whoever else may see. */
  static async read(services: {
    auth: AuthService;
    catalog: CatalogService;
    directory: InstanceDirectory;
  }): Promise<Audience> {
    const { auth, catalog, directory } = services;
    const named: Named[] = [];
    const pages = catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${MLFLOW_INSTANCE_ANNOTATION}`]:
            CATALOG_FILTER_EXISTS,
        },
        fields: ['kind', 'metadata', 'spec.type', 'relations'],
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      named.push(...page.map(toNamed));
    }
    return new Audience(named, await directory.listInstances());
  }

  private constructor(
    private readonly named: readonly Named[],
    private readonly instances: readonly MlflowInstance[],
  ) {}

  /**
   * Owners of the entities that name the model; where none does, of those that
   * name all models. Without a model, owners of the server.
   */
  listenersOf(instanceName: string, model?: string): Listener[] {
    const instance = this.instances.find(({ name }) => name === instanceName);
    if (!instance) {
      return [];
    }
    // Anyone can name any instance; its own list of owners decides.
    const those = this.named.filter(
      ({ instances, owners }) =>
        instances.includes(instanceName) && isSharedWith(instance, owners),
    );
    if (model === undefined) {
      const servers = those.filter(
        ({ entity }) => entity.spec?.type === MLFLOW_SERVER_TYPE,
      );
      return servers.length > 0
        ? distinct(servers)
        : [{ owners: instance.owners.filter(owner => owner !== '*') }].filter(
            ({ owners }) => owners.length > 0,
          );
    }
    const precise = those.filter(({ models }) => models.includes(model));
    return distinct(
      precise.length > 0
        ? precise
        : those.filter(({ models }) => models.includes(ALL_MODELS)),
    );
  }
}

function toNamed(entity: Entity): Named {
  return {
    entity,
    owners: ownersOf(entity).sort(),
    instances: namesInAnnotation(entity, MLFLOW_INSTANCE_ANNOTATION),
    models: namesInAnnotation(entity, MLFLOW_REGISTERED_MODELS_ANNOTATION),
  };
}

/** Owners of several entities are told once. */
function distinct(named: readonly Named[]): Listener[] {
  const listeners = new Map<string, Listener>();
  for (const { entity, owners } of named) {
    const key = owners.join();
    if (owners.length > 0 && !listeners.has(key)) {
      listeners.set(key, { owners, link: pageOf(stringifyEntityRef(entity)) });
    }
  }
  return [...listeners.values()];
}

/** Below the portal's address, which the portal itself puts before it. */
export function pageOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${[namespace, kind, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
