import { createHash } from 'node:crypto';
import { HistoryRecord } from '../HistoryRecord';

/** What the first record of a chain is hashed with. */
export const NO_HASH = '0'.repeat(64);

/**
 * SHA-256 over the hash before and every field of the record, as hexadecimal
 * digits. The order of the fields is part of the format: new ones go to the
 * end with their names, and only where they are set, so that old hashes stay
 * right.
 */
export function recordHash(
  record: Omit<HistoryRecord, 'hash'>,
  previousHash: string,
): string {
  const fields = [
    record.instance,
    record.workspace,
    record.model,
    record.modelCreatedAt,
    record.sequence,
    record.kind,
    record.alias,
    record.from,
    record.to,
    record.notBefore,
    record.notAfter,
    record.source,
    record.actor,
    record.reason,
    record.runId,
    record.versionSource,
    record.recordedAt,
    ...(record.requestedBy === undefined
      ? []
      : [{ requestedBy: record.requestedBy }]),
  ];
  return createHash('sha256')
    .update(previousHash)
    .update(JSON.stringify(fields.map(field => field ?? null)))
    .digest('hex');
}
