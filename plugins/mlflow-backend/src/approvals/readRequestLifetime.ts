import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

const KEY = 'mlflow.promotion.requestsExpireAfter';
const DEFAULT = { days: 7 };
const MINIMUM_MS = 60_000;

/** How long a request waits for its second person, in milliseconds. */
export function readRequestLifetime(config: Config): number {
  const lifetime = durationToMilliseconds(
    config.has(KEY) ? readDurationFromConfig(config, { key: KEY }) : DEFAULT,
  );
  if (lifetime < MINIMUM_MS) {
    throw new InputError(
      `${KEY} is shorter than a minute, in which nobody can decide; make it longer`,
    );
  }
  return lifetime;
}
