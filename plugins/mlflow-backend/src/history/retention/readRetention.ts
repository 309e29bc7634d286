import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import {
  CHECKPOINT_KEY,
  CheckpointKeys,
  MAKE_KEY,
} from '../checkpoints/CheckpointKeys';

const KEY = 'mlflow.history.retention';
/** So that a daily digest has told of each record before it goes. */
const MINIMUM_DAYS = 2;

/** How long records are kept, in milliseconds; nothing if that is for ever. */
export function readRetention(
  config: Config,
  keys: CheckpointKeys,
): number | undefined {
  if (!config.has(KEY)) {
    return undefined;
  }
  const retention = durationToMilliseconds(
    readDurationFromConfig(config, { key: KEY }),
  );
  if (retention < MINIMUM_DAYS * 24 * 3_600_000) {
    throw new InputError(
      `${KEY} is shorter than ${MINIMUM_DAYS} days, so that records would go before a daily digest has told of them; make it longer`,
    );
  }
  if (!keys.canSign) {
    throw new InputError(
      `${KEY} needs ${CHECKPOINT_KEY}, to sign what stands for the records that are removed; make one with ${MAKE_KEY}`,
    );
  }
  return retention;
}
