import {
  ModelSearchQuery,
  ModelSummary,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  MlflowPage,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { CachedRead, ReadThroughCache, ageOf } from '../cache';
import { ClientPool, instanceKey } from '../instances';
import { ModelCriteria } from './ModelCriteria';
import { RegisteredModels } from './RegisteredModels';
import { scanModels } from './scanModels';
import { toModelSummary } from './toModelSummary';

/** Each holds a page of up to some hundred models. */
const MAXIMUM_PAGES = 200;

/** Searches all models of an instance, each question at most once per age. */
export class ModelSearch {
  readonly #cache: ReadThroughCache<MlflowPage<ModelSummary>>;

  constructor(
    private readonly clients: ClientPool,
    private readonly options: {
      maximumAgeMs: number;
      ownerTag: string;
      registered: RegisteredModels;
    },
  ) {
    this.#cache = new ReadThroughCache({
      maximumAgeMs: options.maximumAgeMs,
      maximumEntries: MAXIMUM_PAGES,
    });
  }

  /** @throws InputError, MlflowError */
  async search(
    instance: MlflowInstance,
    query: ModelSearchQuery,
  ): Promise<CachedRead<MlflowPage<ModelSummary>>> {
    const { ownerTag } = this.options;
    const { text, alias, tag, owner, cursor } = query;
    const criteria = ModelCriteria.fromQuery(query, ownerTag);
    const question = JSON.stringify([text, alias, tag, owner, cursor]);
    return this.#cache.get(`${instanceKey(instance)} ${question}`, async () => {
      const client = this.clients.clientOf(instance);
      const { items, nextToken } = await scanModels(client, criteria, cursor);
      return {
        items: items.map(model => toModelSummary(model, instance, ownerTag)),
        nextToken,
      };
    });
  }

  /** Those of the named models that fit, in the order of their names. */
  async choose(
    instance: MlflowInstance,
    query: ModelSearchQuery,
    names: readonly string[],
  ): Promise<CachedRead<MlflowPage<ModelSummary>>> {
    const { ownerTag, registered } = this.options;
    const criteria = ModelCriteria.fromQuery(query, ownerTag);
    const reads = await Promise.all(
      names.map(name => registered.find(instance, name)),
    );
    const items = reads
      .flatMap(({ value }) => value ?? [])
      .filter(model => criteria.fits(model))
      .sort((one, other) => one.name.localeCompare(other.name))
      .map(model => toModelSummary(model, instance, ownerTag));
    return { value: { items }, ...ageOf(reads) };
  }

  /** Searches anew at the next question, since the portal changed a model. */
  outdate(instance: MlflowInstance): void {
    this.#cache.outdateAll(`${instanceKey(instance)} `);
  }
}
