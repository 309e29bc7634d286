import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  ModelsResponse,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  namesInAnnotation,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { InstanceDirectory } from '../instances';
import { ALL_MODELS, ModelReader, ModelsOfInstance } from './ModelReader';

/** Each name costs MLflow three calls. */
const MAXIMUM_NAMES = 20;

/** The registered models that an entity names, with their aliases. */
export class EntityModels {
  constructor(
    private readonly options: {
      directory: InstanceDirectory;
      models: ModelReader;
      /** Adds since when aliases point where they do. */
      addSince: (models: RegisteredModel[]) => Promise<RegisteredModel[]>;
    },
  ) {}

  /** @throws InputError where the entity names too many. */
  async read(entity: Entity): Promise<ModelsResponse> {
    const { directory, models, addSince } = this.options;
    const names = namesInAnnotation(
      entity,
      MLFLOW_REGISTERED_MODELS_ANNOTATION,
    );
    if (names.length > MAXIMUM_NAMES) {
      throw new InputError(
        `The annotation ${MLFLOW_REGISTERED_MODELS_ANNOTATION} names ${names.length} models; ${MAXIMUM_NAMES} are the most`,
      );
    }
    const instances = await directory.instancesOf(entity);
    const reads =
      names.length === 0
        ? []
        : await Promise.all(
            instances.map(instance => models.read(instance, names)),
          );
    return {
      items: await addSince(reads.flatMap(read => read.models)),
      instances: reads.map(({ read }) => read),
      missing: missingNames(names, reads),
    };
  }

  /** Reads a model anew at the next question, since the portal changed it. */
  outdate(instance: MlflowInstance, model: string): void {
    this.options.models.outdate(instance, model);
  }
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
