import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  HistoryResponse,
  MLFLOW_INSTANCE_ANNOTATION,
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  VersionAtResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { InstanceDirectory, namesInAnnotation } from '../instances';
import { ALL_MODELS } from '../models';
import { HistoryReader } from './HistoryReader';
import { HistoryRecord } from './HistoryRecord';
import { ModelQuery, VersionQuery } from './queries';
import { toHistoryItem, toVersionAtResponse } from './toHistoryItem';

const MAXIMUM_ITEMS = 500;

/** The past of the models that an entity names. */
export class EntityHistory {
  constructor(
    private readonly directory: InstanceDirectory,
    private readonly reader: HistoryReader,
  ) {}

  /** @throws NotFoundError where the entity names no such model or instance. */
  async read(entity: Entity, query: ModelQuery): Promise<HistoryResponse> {
    const { model } = query;
    const instance = await this.#instanceFor(entity, query);
    const { records, gaps, observedUntil } = await this.reader.read(
      instance,
      model,
    );
    return {
      instance,
      model,
      items: newest(records),
      gaps: newest(gaps),
      observedUntil:
        observedUntil === undefined
          ? undefined
          : new Date(observedUntil).toISOString(),
    };
  }

  /** @throws NotFoundError where the entity names no such model or instance. */
  async versionAt(
    entity: Entity,
    query: VersionQuery,
  ): Promise<VersionAtResponse> {
    const instance = await this.#instanceFor(entity, query);
    return toVersionAtResponse(await this.reader.versionAt(instance, query));
  }

  /** The instance that is asked about, if the entity may show it and the model. */
  async #instanceFor(
    entity: Entity,
    { model, instance }: ModelQuery,
  ): Promise<string> {
    assertNamed(entity, model);
    const instances = await this.directory.instancesOf(entity);
    const wanted = instance ?? instances[0]?.name;
    const found = instances.find(({ name }) => name === wanted);
    if (!found) {
      throw new NotFoundError(
        `instance: the entity names ${
          wanted === undefined ? 'no instance' : `no instance ${wanted}`
        } in ${MLFLOW_INSTANCE_ANNOTATION}`,
      );
    }
    return found.name;
  }
}

function newest(records: readonly HistoryRecord[]) {
  return [...records]
    .sort((one, other) => other.notAfter - one.notAfter)
    .slice(0, MAXIMUM_ITEMS)
    .map(toHistoryItem);
}

function assertNamed(entity: Entity, model: string): void {
  const names = namesInAnnotation(entity, MLFLOW_REGISTERED_MODELS_ANNOTATION);
  if (!names.includes(model) && !names.includes(ALL_MODELS)) {
    throw new NotFoundError(
      `model: the entity does not name ${model} in ${MLFLOW_REGISTERED_MODELS_ANNOTATION}`,
    );
  }
}
