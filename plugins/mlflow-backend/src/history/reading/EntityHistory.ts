import { Entity } from '@backstage/catalog-model';
import {
  HistoryResponse,
  VersionAtResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { InstanceDirectory } from '../../instances';
import { instanceFor } from '../../models';
import { HistoryRecord } from '../HistoryRecord';
import { HistoryReader } from './HistoryReader';
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
    const { name: instance } = await instanceFor(this.directory, entity, query);
    const { records, gaps, observedUntil, keptSince } = await this.reader.read(
      instance,
      model,
    );
    return {
      instance,
      model,
      items: newest(records),
      gaps: newest(gaps),
      observedUntil: toIso(observedUntil),
      keptSince: toIso(keptSince),
    };
  }

  /** @throws NotFoundError where the entity names no such model or instance. */
  async versionAt(
    entity: Entity,
    query: VersionQuery,
  ): Promise<VersionAtResponse> {
    const { name: instance } = await instanceFor(this.directory, entity, query);
    return toVersionAtResponse(await this.reader.versionAt(instance, query));
  }
}

function toIso(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString();
}

function newest(records: readonly HistoryRecord[]) {
  return [...records]
    .sort((one, other) => other.notAfter - one.notAfter)
    .slice(0, MAXIMUM_ITEMS)
    .map(toHistoryItem);
}
