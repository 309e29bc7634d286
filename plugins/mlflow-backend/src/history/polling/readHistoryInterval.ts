import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const DEFAULT_INTERVAL_MS = 60_000;
const MINIMUM_INTERVAL_MS = 10_000;
const KEY = 'mlflow.history.interval';

/** Time between two looks at an instance, in milliseconds. */
export function readHistoryInterval(config: Config): number {
  if (!config.has(KEY)) {
    return DEFAULT_INTERVAL_MS;
  }
  const interval = durationToMilliseconds(
    readDurationFromConfig(config, { key: KEY }),
  );
  if (interval < MINIMUM_INTERVAL_MS) {
    throw new InputError(
      `${KEY} is shorter than ${
        MINIMUM_INTERVAL_MS / 1000
      } seconds, which would be a burden to MLflow; make it longer`,
    );
  }
  return interval;
}
