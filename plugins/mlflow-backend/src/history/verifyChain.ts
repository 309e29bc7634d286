import { HistoryRecord } from './HistoryRecord';
import { NO_HASH, recordHash } from './recordHash';

/** The first record of a chain that is not as it was written, if any. */
export function findBroken(
  records: readonly HistoryRecord[],
): HistoryRecord | undefined {
  return records.find((record, index) => {
    const previous = records[index - 1];
    return (
      record.sequence !== index + 1 ||
      record.hash !== recordHash(record, previous?.hash ?? NO_HASH)
    );
  });
}
