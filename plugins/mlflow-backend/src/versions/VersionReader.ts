import {
  MetricHistoryResponse,
  ModelFile,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  MlflowPage,
  mlflowPagesOf,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { CachedRead, ReadThroughCache } from '../cache';
import { ClientPool, instanceKey } from '../instances';
import { VersionName, toMetricValue } from '../models';
import { readModelFile } from './readModelFile';
import { VersionSnapshot, readVersion } from './readVersion';
import { PlainVersion, toPlainVersion } from './toModelVersion';

const VERSIONS_PER_PAGE = 100;
/** As many as a plot on a page has pixels to show. */
export const MAXIMUM_POINTS = 1_000;
/** What a version says of itself does not change; whether it can be read may. */
const FILE_AGE_MS = 10 * 60_000;
/** Of each kind; the largest of them are some hundred thousand characters. */
const MAXIMUM_ENTRIES = 200;

type Points = MetricHistoryResponse['points'];

/** Reads versions, each fact at most once per age and instance. */
export class VersionReader {
  readonly #pages: ReadThroughCache<MlflowPage<PlainVersion>>;
  readonly #versions: ReadThroughCache<VersionSnapshot | undefined>;
  readonly #files: ReadThroughCache<ModelFile>;
  readonly #curves: ReadThroughCache<Points>;

  constructor(
    private readonly clients: ClientPool,
    { maximumAgeMs }: { maximumAgeMs: number },
  ) {
    const limits = { maximumAgeMs, maximumEntries: MAXIMUM_ENTRIES };
    this.#pages = new ReadThroughCache(limits);
    this.#versions = new ReadThroughCache(limits);
    this.#curves = new ReadThroughCache(limits);
    this.#files = new ReadThroughCache(limits);
  }

  /** Versions of a model, newest first: one call. */
  page(
    instance: MlflowInstance,
    model: string,
    cursor: string | undefined,
  ): Promise<CachedRead<MlflowPage<PlainVersion>>> {
    const pages = mlflowPagesOf(instance.baseUrl);
    return this.#pages.get(keyOf(instance, model, cursor), async () => {
      const { items, nextToken } = await this.clients
        .clientOf(instance)
        .listModelVersions(model, {
          maximum: VERSIONS_PER_PAGE,
          pageToken: cursor,
        });
      return {
        items: items.map(version => toPlainVersion(version, pages)),
        nextToken,
      };
    });
  }

  /** A version with its run: two calls, three of a copy. */
  version(
    instance: MlflowInstance,
    of: VersionName,
  ): Promise<CachedRead<VersionSnapshot | undefined>> {
    return this.#versions.get(keyOf(instance, of.model, of.version), () =>
      readVersion(this.clients.clientOf(instance), instance, of),
    );
  }

  /** How the model of a version describes itself: one call. */
  file(
    instance: MlflowInstance,
    of: VersionName,
    { createdAt }: VersionSnapshot,
  ): Promise<CachedRead<ModelFile>> {
    const key = keyOf(instance, of.model, of.version, createdAt);
    const last = this.#files.last(key);
    const wasRead = last?.value.state === 'read';
    return this.#files.get(
      key,
      () => readModelFile(this.clients.clientOf(instance), { ...of, wasRead }),
      wasRead && !last.stale ? FILE_AGE_MS : undefined,
    );
  }

  /** How a metric went while a run lasted: one call. */
  curve(
    instance: MlflowInstance,
    runId: string,
    metric: string,
  ): Promise<CachedRead<Points>> {
    return this.#curves.get(keyOf(instance, runId, metric), async () => {
      const points = await this.clients
        .clientOf(instance)
        .readMetricHistory(runId, metric, { maximum: MAXIMUM_POINTS });
      return points.map(point => ({
        ...point,
        value: toMetricValue(point.value),
      }));
    });
  }
}

/** It holds no caller: whoever gets here has been let through before. */
function keyOf(
  instance: MlflowInstance,
  ...parts: readonly (string | number | undefined)[]
): string {
  return `${instanceKey(instance)} ${JSON.stringify(parts)}`;
}
