import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  namesInAnnotation,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { InstanceDirectory } from '../instances';
import { ALL_MODELS } from './ModelReader';

/**
 * The instance of a model that an entity names, if it may show both; without a
 * name, its first one.
 *
 * @throws NotFoundError where the entity names no such model or instance.
 */
export async function instanceFor(
  directory: InstanceDirectory,
  entity: Entity,
  { model, instance }: { model: string; instance?: string },
): Promise<MlflowInstance> {
  assertNamed(entity, model);
  return instanceOf(directory, entity, instance);
}

/**
 * The instance of that name that an entity names, if it may show it; without a
 * name, its first one.
 *
 * @throws NotFoundError where the entity names no such instance.
 */
export async function instanceOf(
  directory: InstanceDirectory,
  entity: Entity,
  name: string | undefined,
): Promise<MlflowInstance> {
  const instances = await directory.instancesOf(entity);
  const wanted = name ?? instances[0]?.name;
  const found = instances.find(one => one.name === wanted);
  if (!found) {
    throw new NotFoundError(
      `instance: the entity names ${
        wanted === undefined ? 'no instance' : `no instance ${wanted}`
      } in ${MLFLOW_INSTANCE_ANNOTATION}`,
    );
  }
  return found;
}

function assertNamed(entity: Entity, model: string): void {
  const names = namesInAnnotation(entity, MLFLOW_REGISTERED_MODELS_ANNOTATION);
  if (!names.includes(model) && !names.includes(ALL_MODELS)) {
    throw new NotFoundError(
      `model: the entity does not name ${model} in ${MLFLOW_REGISTERED_MODELS_ANNOTATION}`,
    );
  }
}
