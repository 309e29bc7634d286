import {
  MlflowInstance,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { CachedRead, ReadThroughCache } from '../cache';
import { ClientPool, instanceKey } from '../instances';

/** Reads registered models by their names, each at most once per age. */
export class RegisteredModels {
  readonly #cache: ReadThroughCache<MlflowRegisteredModel | undefined>;

  constructor(
    private readonly clients: ClientPool,
    options: { maximumAgeMs: number },
  ) {
    this.#cache = new ReadThroughCache(options);
  }

  /** One call, or none. Prompts are not found. */
  find(
    instance: MlflowInstance,
    name: string,
  ): Promise<CachedRead<MlflowRegisteredModel | undefined>> {
    return this.#cache.get(cacheKey(instance, name), () =>
      this.clients.clientOf(instance).findRegisteredModel(name),
    );
  }

  /** Reads a model anew at the next question, since the portal changed it. */
  outdate(instance: MlflowInstance, name: string): void {
    this.#cache.outdate(cacheKey(instance, name));
  }
}

function cacheKey(instance: MlflowInstance, name: string): string {
  return `${instanceKey(instance)} ${name}`;
}
