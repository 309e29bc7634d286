import { HistoryVerification } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { CheckpointKeys } from '../checkpoints/CheckpointKeys';
import { KeptChain } from '../store/KeptChain';
import { NO_HASH, recordHash } from '../store/recordHash';

/** The first thing in a chain that is not as it was written, if any. */
export function findBroken(
  { chain, checkpoint, records }: KeptChain,
  keys: CheckpointKeys,
): HistoryVerification['broken'][number] | undefined {
  const { instance, model } = chain;
  let previous = checkpoint ?? { sequence: 0, hash: NO_HASH };
  const proof = checkpoint ? keys.check(checkpoint) : 'right';
  if (proof !== 'right') {
    const { sequence } = previous;
    return { instance, model, sequence, because: `checkpoint-${proof}` };
  }
  for (const record of records) {
    const isRight =
      record.sequence === previous.sequence + 1 &&
      record.hash === recordHash(record, previous.hash);
    if (!isRight) {
      const { sequence } = record;
      return { instance, model, sequence, because: 'record-changed' };
    }
    previous = record;
  }
  return undefined;
}
