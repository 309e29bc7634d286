import { Config, readDurationFromConfig } from '@backstage/config';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';

/** How old answers of MLflow may be, in milliseconds. */
export interface CacheAges {
  statusMs: number;
  modelsMs: number;
}

/** Reads `mlflow.cache`. */
export function readCacheAges(config: Config): CacheAges {
  return {
    statusMs: readAge(config, 'mlflow.cache.status', { seconds: 10 }),
    modelsMs: readAge(config, 'mlflow.cache.models', { seconds: 15 }),
  };
}

function readAge(config: Config, key: string, otherwise: HumanDuration) {
  return durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : otherwise,
  );
}
