import { HistoryDigest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { stringify } from 'csv-stringify/sync';
import { HistoryRecord } from '../HistoryRecord';
import { PublicKey } from '../checkpoints/CheckpointKeys';
import { toHistoryItem } from '../reading/toHistoryItem';
import { KeptChain } from '../store/KeptChain';

/** Media types of the two forms of an export. */
export const EXPORT_TYPES = {
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

const COLUMNS = [
  'instance',
  'workspace',
  'model',
  'modelCreatedAt',
  'sequence',
  'recordedAt',
  'kind',
  'alias',
  'from',
  'to',
  'notBefore',
  'notAfter',
  'source',
  'actor',
  'requestedBy',
  'reason',
  'runId',
  'versionSource',
  'hash',
];

/**
 * The history as text, a line for each record, and one for each checkpoint,
 * before the records that come after it. The last lines are the keys that prove
 * the checkpoints, and the digest over all records.
 */
export async function* exportHistory(
  chains: AsyncIterable<KeptChain>,
  options: {
    format: keyof typeof EXPORT_TYPES;
    digest: HistoryDigest;
    keys: readonly PublicKey[];
  },
): AsyncGenerator<string> {
  const isCsv = options.format === 'csv';
  const line = (row: object) =>
    isCsv
      ? // A spreadsheet would run what begins like a formula.
        stringify([row], { columns: COLUMNS, escape_formulas: true })
      : `${JSON.stringify(row)}\n`;
  /** Of what is no record. */
  const other = (name: string, values: object) =>
    isCsv
      ? stringify([[name, ...Object.values(values)]])
      : line({ [name]: values });
  if (isCsv) {
    yield stringify([COLUMNS]);
  }
  const until = Date.parse(options.digest.until);
  for await (const { checkpoint, records } of chains) {
    if (checkpoint) {
      const { content, signature } = checkpoint;
      yield other('checkpoint', { content, signature });
    }
    // The poller may have added some since the digest was made.
    for (const record of records.filter(own => own.recordedAt < until)) {
      yield line(toExportedRow(record));
    }
  }
  for (const key of options.keys) {
    yield other('key', key);
  }
  yield other('digest', options.digest);
}

function toExportedRow(record: HistoryRecord) {
  const { instance, workspace, model, modelCreatedAt, recordedAt } = record;
  return {
    instance,
    workspace,
    model,
    modelCreatedAt: new Date(modelCreatedAt).toISOString(),
    recordedAt: new Date(recordedAt).toISOString(),
    ...toHistoryItem(record),
  };
}
