import {
  InstanceRead,
  RegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowError,
  MlflowInstance,
  MlflowRegisteredModel,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { CachedRead, ReadThroughCache } from '../cache';
import { ClientPool, instanceKey } from '../instances';
import { VersionName } from './VersionName';
import { MetricsOf, aliasesWithPast } from './addComparisons';
import { Directions } from './compareMetric';
import { RegistrySnapshot, readAllModels, readModel } from './readSnapshot';
import { toMetricValue } from './toMetricValue';
import { toRegisteredModels } from './toRegisteredModel';

/** In an annotation: every model of the instance. */
export const ALL_MODELS = '*';

/** Models of one instance, and what became of the reading. */
export interface ModelsOfInstance {
  models: RegisteredModel[];
  read: InstanceRead;
  /** Of the versions that have an alias, or had it before. */
  metricsOf: MetricsOf;
}

const FORBIDDEN_KINDS = ['auth-required', 'forbidden', 'host-rejected'];

/** Reads models, each set of names at most once per age and instance. */
export class ModelReader {
  readonly #cache: ReadThroughCache<RegistrySnapshot>;

  constructor(
    private readonly clients: ClientPool,
    private readonly options: {
      maximumAgeMs: number;
      /** Which metrics the gates of a model's promotions know the better of. */
      directionsOf: (of: { instance: string; model: string }) => Directions;
      /** Where aliases pointed before, for what they are held against. */
      previousOf: (
        instance: string,
        models: readonly MlflowRegisteredModel[],
      ) => Promise<readonly VersionName[]>;
    },
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
          toRegisteredModels(value, instance, model =>
            this.options.directionsOf({ instance: name, model }),
          ),
        ),
        metricsOf: metricsIn(reads.map(({ value }) => value)),
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
        metricsOf: () => undefined,
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
    const previousOf = (models: readonly MlflowRegisteredModel[]) =>
      this.options.previousOf(
        instance.name,
        models.map(found => ({
          ...found,
          aliases: aliasesWithPast(found.aliases),
        })),
      );
    return this.#cache.get(cacheKey(instance, model), () =>
      model === ALL_MODELS
        ? readAllModels(client, previousOf)
        : readModel(client, model, previousOf),
    );
  }
}

function metricsIn(snapshots: readonly RegistrySnapshot[]): MetricsOf {
  return ({ name }, number) => {
    for (const { models, runs } of snapshots) {
      const { runId = '' } =
        models
          .find(({ model }) => model.name === name)
          ?.versions.find(({ version }) => version === number) ?? {};
      const lookup = runs.get(runId);
      if (lookup?.state === 'found') {
        return new Map(
          lookup.run.metrics.map(({ key, value }) => [
            key,
            toMetricValue(value),
          ]),
        );
      }
    }
    return undefined;
  };
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
