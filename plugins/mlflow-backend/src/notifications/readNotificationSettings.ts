import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { CHAMPION_ALIAS } from '@mlflow-portal/backstage-plugin-mlflow-common';

const ALIASES = 'mlflow.notifications.aliases';
const DOWN_AFTER = 'mlflow.notifications.downAfter';
const DEFAULT_ALIASES = [CHAMPION_ALIAS];
/** Longer than an upgrade of a server takes. */
const DEFAULT_DOWN_AFTER_MS = 15 * 60_000;

/** What owners are told of. */
interface NotificationSettings {
  isWatched: (alias: string) => boolean;
  /** How long an instance has to be silent. */
  downAfterMs: number;
}

/** @throws InputError with what to correct. */
export function readNotificationSettings(config: Config): NotificationSettings {
  const aliases = config.getOptionalStringArray(ALIASES) ?? DEFAULT_ALIASES;
  const downAfterMs = config.has(DOWN_AFTER)
    ? durationToMilliseconds(
        readDurationFromConfig(config, { key: DOWN_AFTER }),
      )
    : DEFAULT_DOWN_AFTER_MS;
  if (!(downAfterMs > 0)) {
    throw new InputError(
      `${DOWN_AFTER} is not longer than nothing; write e.g. { minutes: 15 }`,
    );
  }
  return {
    isWatched: alias => aliases.includes('*') || aliases.includes(alias),
    downAfterMs,
  };
}
