import {
  InstanceRead,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowError,
  MlflowInstance,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { CachedRead, ReadThroughCache } from '../cache';
import { ClientPool, instanceKey } from '../instances';
import { RegistrySnapshot, readAllModels, readModel } from './readSnapshot';
import { toRegisteredModels } from './toRegisteredModel';

/** In an annotation: every model of the instance. */
export const ALL_MODELS = '*';

/** Models of one instance, and what became of the reading. */
export interface ModelsOfInstance {
  models: RegisteredModel[];
  read: InstanceRead;
}

const FORBIDDEN_KINDS = ['auth-required', 'forbidden', 'host-rejected'];

/** Reads models, each set of names at most once per age and instance. */
export class ModelReader {
  readonly #cache: ReadThroughCache<RegistrySnapshot>;

  constructor(
    private readonly clients: ClientPool,
    options: { maximumAgeMs: number },
  ) {
    this.#cache = new ReadThroughCache(options);
  }

  /** Does not throw for a fault of MLflow's; it is in the outcome. */
  async read(
    instance: MlflowInstance,
    names: readonly string[],
  ): Promise<ModelsOfInstance> {
    const wanted = names.includes(ALL_MODELS) ? [ALL_MODELS] : names;
    const { name, environment } = instance;
    try {
      const reads = await Promise.all(
        wanted.map(model => this.#readOne(instance, model)),
      );
      return {
        models: reads.flatMap(({ value }) =>
          toRegisteredModels(value, instance),
        ),
        read: {
          instance: name,
          environment,
          outcome: 'ok',
          readAt: earliest(reads)?.toISOString(),
          stale: reads.some(({ stale }) => stale),
          truncated: reads.some(({ value }) => value.truncated),
        },
      };
    } catch (error) {
      if (!(error instanceof MlflowError)) {
        throw error;
      }
      return {
        models: [],
        read: {
          instance: name,
          environment,
          outcome: FORBIDDEN_KINDS.includes(error.kind)
            ? 'forbidden'
            : 'unavailable',
          stale: false,
          truncated: false,
        },
      };
    }
  }

  /** Reads a model anew at the next question, since the portal changed it. */
  outdate(instance: MlflowInstance, model: string): void {
    [model, ALL_MODELS].forEach(one =>
      this.#cache.outdate(cacheKey(instance, one)),
    );
  }

  #readOne(
    instance: MlflowInstance,
    model: string,
  ): Promise<CachedRead<RegistrySnapshot>> {
    const client = this.clients.clientOf(instance);
    return this.#cache.get(cacheKey(instance, model), () =>
      model === ALL_MODELS ? readAllModels(client) : readModel(client, model),
    );
  }
}

/** It holds no caller: whoever gets here has been let through before. */
function cacheKey(instance: MlflowInstance, model: string): string {
  return `${instanceKey(instance)} ${model}`;
}

function earliest(reads: readonly { readAt: Date }[]): Date | undefined {
  return reads
    .map(({ readAt }) => readAt)
    .sort((one, other) => one.getTime() - other.getTime())[0];
}
