import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  ModelSearchQuery,
  ModelSearchResponse,
  ModelsResponse,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  namesInAnnotation,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { InstanceDirectory } from '../instances';
import { ALL_MODELS, ModelReader, ModelsOfInstance } from './ModelReader';
import { ModelSearch } from './ModelSearch';
import { RegisteredModels } from './RegisteredModels';
import { addComparisons } from './addComparisons';
import { errorForReader } from './errorForReader';
import { instanceOf } from './instanceFor';

/** Each name costs MLflow three calls. */
const MAXIMUM_NAMES = 20;

/** The registered models that an entity names, with their aliases. */
export class EntityModels {
  constructor(
    private readonly options: {
      directory: InstanceDirectory;
      models: ModelReader;
      registered: RegisteredModels;
      search: ModelSearch;
      /** Adds since when aliases point where they do, and which ones are lost. */
      addPast: (
        instance: string,
        models: readonly RegisteredModel[],
      ) => Promise<RegisteredModel[]>;
    },
  ) {}

  /** @throws InputError where the entity names too many. */
  async read(entity: Entity): Promise<ModelsResponse> {
    const { directory, models, addPast } = this.options;
    const names = modelsOf(entity);
    const instances = await directory.instancesOf(entity);
    const reads =
      names.length === 0
        ? []
        : await Promise.all(
            instances.map(instance => models.read(instance, names)),
          );
    const items = await Promise.all(
      reads.map(async ({ models: found, read, metricsOf }) =>
        (
          await addPast(read.instance, found)
        ).map(model => addComparisons(model, metricsOf)),
      ),
    );
    return {
      items: items.flat(),
      instances: reads.map(({ read }) => read),
      missing: missingNames(names, reads),
    };
  }

  /**
   * A page of those that fit, on one instance.
   *
   * @throws NotFoundError where the entity names no such instance; InputError,
   * NotAllowedError or ServiceUnavailableError where MLflow does not answer.
   */
  async search(
    entity: Entity,
    query: ModelSearchQuery,
  ): Promise<ModelSearchResponse> {
    const { directory, search } = this.options;
    const names = modelsOf(entity);
    const instance = await instanceOf(directory, entity, query.instance);
    try {
      const { value, readAt, stale } = names.includes(ALL_MODELS)
        ? await search.search(instance, query)
        : await search.choose(instance, query, names);
      return {
        instance: instance.name,
        items: value.items,
        nextCursor: value.nextToken,
        readAt: readAt.toISOString(),
        stale,
      };
    } catch (error) {
      throw errorForReader(error);
    }
  }

  /** Reads a model anew at the next question, since the portal changed it. */
  outdate(instance: MlflowInstance, model: string): void {
    const { models, registered, search } = this.options;
    models.outdate(instance, model);
    registered.outdate(instance, model);
    search.outdate(instance);
  }
}

function modelsOf(entity: Entity): string[] {
  const names = namesInAnnotation(entity, MLFLOW_REGISTERED_MODELS_ANNOTATION);
  if (names.length > MAXIMUM_NAMES) {
    throw new InputError(
      `The annotation ${MLFLOW_REGISTERED_MODELS_ANNOTATION} names ${names.length} models; ${MAXIMUM_NAMES} are the most`,
    );
  }
  return names;
}

/** A name can only be called missing when every instance was asked. */
function missingNames(
  names: readonly string[],
  reads: readonly ModelsOfInstance[],
): string[] {
  if (reads.some(({ read }) => read.outcome !== 'ok')) {
    return [];
  }
  const found = new Set(reads.flatMap(({ models }) => models.map(m => m.name)));
  return names.filter(name => name !== ALL_MODELS && !found.has(name));
}
