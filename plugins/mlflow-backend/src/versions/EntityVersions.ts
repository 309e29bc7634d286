import { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  ComparisonResponse,
  LineageResponse,
  MetricHistoryResponse,
  VersionsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { CachedRead, ageOf } from '../cache';
import { InstanceDirectory } from '../instances';
import {
  Directions,
  RegisteredModels,
  VersionName,
  errorForReader,
  instanceFor,
} from '../models';
import { MAXIMUM_POINTS, VersionReader } from './VersionReader';
import { compareVersions } from './compareVersions';
import {
  ComparisonQuery,
  LineageQuery,
  MetricQuery,
  VersionsQuery,
} from './queries';
import { VersionSnapshot } from './readVersion';
import { withAliases } from './toModelVersion';

interface Parts {
  directory: InstanceDirectory;
  registered: RegisteredModels;
  versions: VersionReader;
  /** Which metrics the gates of a model's promotions know the better of. */
  directionsOf: (of: { instance: string; model: string }) => Directions;
}

/**
 * The versions of the models that an entity names, once let through the gate.
 * Every method throws a NotFoundError where the entity, or MLflow, has no such
 * thing, and a NotAllowedError, InputError or ServiceUnavailableError where
 * MLflow does not answer and no earlier answer is left.
 */
export class EntityVersions {
  constructor(private readonly parts: Parts) {}

  /** A page of the versions of a model. */
  async list(entity: Entity, query: VersionsQuery): Promise<VersionsResponse> {
    const { versions } = this.parts;
    const { model, cursor } = query;
    const instance = await this.#instance(entity, query);
    return answered(async () => {
      const [registered, page] = await Promise.all([
        this.#model(instance, model),
        versions.page(instance, model, cursor),
      ]);
      return {
        instance: instance.name,
        model,
        items: page.value.items.map(version =>
          withAliases(version, registered.value),
        ),
        nextCursor: page.value.nextToken,
        ...freshness(registered, page),
      };
    });
  }

  /** What a version was made of. */
  async lineage(entity: Entity, query: LineageQuery): Promise<LineageResponse> {
    const { model, version } = query;
    const instance = await this.#instance(entity, query);
    return answered(async () => {
      const [registered, { snapshot, file, reads }] = await Promise.all([
        this.#model(instance, model),
        this.#whole(instance, { model, version }),
      ]);
      return {
        instance: instance.name,
        model,
        version: withAliases(snapshot.version, registered.value),
        copyOf: snapshot.copyOf,
        run: snapshot.run,
        file,
        ...freshness(registered, ...reads),
      };
    });
  }

  /** Two versions side by side. */
  async compare(
    entity: Entity,
    query: ComparisonQuery,
  ): Promise<ComparisonResponse> {
    const { model } = query;
    const [one, other] = query.versions.split(',');
    if (one === other) {
      throw new InputError('versions: name two different ones, e.g. 3,4');
    }
    const instance = await this.#instance(entity, query);
    return answered(async () => {
      const [registered, first, second] = await Promise.all([
        this.#model(instance, model),
        this.#whole(instance, { model, version: one }),
        this.#whole(instance, { model, version: other }),
      ]);
      const [before, after] = [first, second].map(({ snapshot, file }) => ({
        version: withAliases(snapshot.version, registered.value),
        run: snapshot.run,
        file,
      }));
      const directions = this.parts.directionsOf({
        instance: instance.name,
        model,
      });
      return {
        instance: instance.name,
        model,
        ...compareVersions(before, after, directions),
        ...freshness(registered, ...first.reads, ...second.reads),
      };
    });
  }

  /** How a metric went in the run that a version was made in. */
  async metricHistory(
    entity: Entity,
    query: MetricQuery,
  ): Promise<MetricHistoryResponse> {
    const { model, version, metric } = query;
    const instance = await this.#instance(entity, query);
    return answered(async () => {
      const read = await this.#version(instance, { model, version });
      const { run } = read.value;
      const curve =
        run.state === 'found'
          ? await this.parts.versions.curve(instance, run.runId, metric)
          : undefined;
      const points = curve?.value ?? [];
      return {
        ...{ instance: instance.name, model, version, metric },
        run: run.state,
        points,
        sampled: points.length >= MAXIMUM_POINTS,
        ...freshness(read, ...(curve ? [curve] : [])),
      };
    });
  }

  #instance(entity: Entity, query: { model: string; instance?: string }) {
    return instanceFor(this.parts.directory, entity, query);
  }

  async #model(
    instance: MlflowInstance,
    model: string,
  ): Promise<CachedRead<MlflowRegisteredModel>> {
    const read = await this.parts.registered.find(instance, model);
    return found(read, `model: ${instance.name} has no model ${model}`);
  }

  async #version(
    instance: MlflowInstance,
    of: VersionName,
  ): Promise<CachedRead<VersionSnapshot>> {
    const read = await this.parts.versions.version(instance, of);
    return found(read, `version: ${of.model} has no version ${of.version}`);
  }

  async #whole(instance: MlflowInstance, of: VersionName) {
    const read = await this.#version(instance, of);
    const snapshot = read.value;
    const file = await this.parts.versions.file(instance, of, snapshot);
    return { snapshot, file: file.value, reads: [read, file] };
  }
}

async function answered<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw errorForReader(error);
  }
}

function found<T>(
  read: CachedRead<T | undefined>,
  otherwise: string,
): CachedRead<T> {
  const { value, ...age } = read;
  if (value === undefined) {
    throw new NotFoundError(otherwise);
  }
  return { value, ...age };
}

function freshness(...reads: readonly CachedRead<unknown>[]) {
  const { readAt, stale } = ageOf(reads);
  return { readAt: readAt.toISOString(), stale };
}
