import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_MODEL_DOCUMENT_TYPE,
  MLFLOW_MODEL_TYPE,
  MlflowModelDocument,
  mlflowModelReadPermission,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { LayeredDeploymentService } from '@mlflow-portal/backstage-plugin-layered-deployment-node';
import {
  MlflowError,
  MlflowInstance,
  findInstances,
  isSharedWith,
  ownersOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { Readable } from 'node:stream';
import { readModelFacts } from './readModelFacts';
import { modelOf, toModelDocument } from './toModelDocument';

const ENTITIES_PER_PAGE = 200;

/**
 * The entities of registered models, with the aliases and the tags that MLflow
 * alone knows. Whoever may read the models of an entity finds them.
 */
export class MlflowModelCollatorFactory implements DocumentCollatorFactory {
  readonly type = MLFLOW_MODEL_DOCUMENT_TYPE;
  readonly visibilityPermission = mlflowModelReadPermission;

  constructor(
    private readonly options: {
      auth: AuthService;
      catalog: CatalogService;
      config: Config;
      logger: LoggerService;
      service: Pick<LayeredDeploymentService, 'getPlatforms'>;
      locationTemplate: string;
    },
  ) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<MlflowModelDocument> {
    for (const { instance } of await findInstances(this.options)) {
      yield* this.#documentsOf(instance);
    }
  }

  async *#documentsOf(
    instance: MlflowInstance,
  ): AsyncGenerator<MlflowModelDocument> {
    const { locationTemplate } = this.options;
    const { facts, readAt } = await this.#ask(instance);
    for await (const page of this.#entitiesOf(instance)) {
      for (const entity of page) {
        const model = modelOf(entity);
        // The page of the entity would not show it either.
        if (model !== undefined && isSharedWith(instance, ownersOf(entity))) {
          yield toModelDocument({
            ...{ entity, model, readAt, locationTemplate },
            instance: instance.name,
            facts: facts.get(model),
          });
        }
      }
    }
  }

  /** Nothing where MLflow fails: models are found by their names, still. */
  async #ask(instance: MlflowInstance) {
    try {
      const facts = await readModelFacts(instance);
      return { facts, readAt: new Date().toISOString() };
    } catch (error) {
      if (!(error instanceof MlflowError)) {
        throw error;
      }
      this.options.logger.warn(
        `The models of ${instance.name} are indexed without their aliases: ${error.message}`,
      );
      return { facts: new Map() };
    }
  }

  async *#entitiesOf({ name }: MlflowInstance): AsyncGenerator<Entity[]> {
    const { auth, catalog } = this.options;
    yield* catalog.streamEntities(
      {
        filter: {
          kind: 'Resource',
          'spec.type': MLFLOW_MODEL_TYPE,
          [`metadata.annotations.${MLFLOW_INSTANCE_ANNOTATION}`]: name,
        },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.description',
          'metadata.annotations',
          'relations',
        ],
        pageSize: ENTITIES_PER_PAGE,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
  }
}
