import { HistoryDigest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { stringify } from 'csv-stringify/sync';
import { HistoryRecord } from './HistoryRecord';
import { toHistoryItem } from './toHistoryItem';

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
 * The history as text, a line for each record; the last line is the digest
 * over all of them.
 */
export async function* exportHistory(
  chains: AsyncIterable<HistoryRecord[]>,
  options: { format: keyof typeof EXPORT_TYPES; digest: HistoryDigest },
): AsyncGenerator<string> {
  const isCsv = options.format === 'csv';
  const line = (row: object) =>
    isCsv
      ? // A spreadsheet would run what begins like a formula.
        stringify([row], { columns: COLUMNS, escape_formulas: true })
      : `${JSON.stringify(row)}\n`;
  if (isCsv) {
    yield stringify([COLUMNS]);
  }
  const until = Date.parse(options.digest.until);
  for await (const chain of chains) {
    // The poller may have added some since the digest was made.
    for (const record of chain.filter(own => own.recordedAt < until)) {
      yield line(toExportedRow(record));
    }
  }
  yield isCsv
    ? stringify([['digest', ...Object.values(options.digest)]])
    : line({ digest: options.digest });
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
