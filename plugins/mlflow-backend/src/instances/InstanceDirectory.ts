import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { MLFLOW_INSTANCE_ANNOTATION } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  InstanceSource,
  InstanceSources,
  MlflowInstance,
  isInstanceName,
  namesInAnnotation,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { assertMayShow } from '../authorization';

/** One page asks each of them; more is a mistake or an attack. */
const MAXIMUM_INSTANCES = 10;

/** Every instance the portal knows, from several sources, the first one first. */
export class InstanceDirectory {
  readonly #instances: InstanceSource;

  constructor(sources: readonly InstanceSource[]) {
    this.#instances = new InstanceSources(sources);
  }

  /**
   * The instances that an entity names, if it may show all of them.
   *
   * @throws InputError, NotFoundError or NotAllowedError, each with what to do.
   */
  async instancesOf(entity: Entity): Promise<MlflowInstance[]> {
    const names = namesInAnnotation(entity, MLFLOW_INSTANCE_ANNOTATION);
    const place = `The annotation ${MLFLOW_INSTANCE_ANNOTATION} of ${stringifyEntityRef(
      entity,
    )}`;
    if (names.length > MAXIMUM_INSTANCES) {
      throw new InputError(
        `${place} names ${names.length} instances; ${MAXIMUM_INSTANCES} are the most`,
      );
    }
    if (!names.every(isInstanceName)) {
      throw new InputError(
        `${place} holds something that is not the name of an instance; names are small letters, digits and hyphens, e.g. fraud-prod`,
      );
    }
    return Promise.all(
      names.map(async name => {
        const instance = await this.#instances.findInstance(name);
        if (!instance) {
          throw new NotFoundError(
            `${place} names ${name}, which the portal does not know; correct it, or add the instance to mlflow.instances`,
          );
        }
        assertMayShow(entity, instance);
        return instance;
      }),
    );
  }

  /** Every instance that a source can name, each name once. */
  async listInstances(): Promise<MlflowInstance[]> {
    return this.#instances.listInstances();
  }
}
