import { HistoryKind } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { HistoryChain, HistoryRecord } from '../HistoryRecord';

/** PostgreSQL gives its big integers as text. */
type BigInteger = number | string;

/** Which chain a row belongs to. */
export interface ChainColumns {
  instance: string;
  workspace: string;
  model: string;
  model_created_at: BigInteger;
}

/** A record as the database has it. */
export interface HistoryRow extends ChainColumns {
  sequence: number;
  kind: string;
  alias: string | null;
  from: string | null;
  to: string | null;
  not_before: BigInteger | null;
  not_after: BigInteger;
  source: string;
  actor: string | null;
  requested_by: string | null;
  reason: string | null;
  run_id: string | null;
  version_source: string | null;
  recorded_at: BigInteger;
  hash: string;
}

export function chainColumns(chain: HistoryChain): ChainColumns {
  return {
    instance: chain.instance,
    workspace: chain.workspace,
    model: chain.model,
    model_created_at: chain.modelCreatedAt,
  };
}

export function toChain(row: ChainColumns): HistoryChain {
  return {
    instance: row.instance,
    workspace: row.workspace,
    model: row.model,
    modelCreatedAt: Number(row.model_created_at),
  };
}

export function toRow(record: HistoryRecord): HistoryRow {
  return {
    ...chainColumns(record),
    sequence: record.sequence,
    kind: record.kind,
    alias: record.alias ?? null,
    from: record.from ?? null,
    to: record.to ?? null,
    not_before: record.notBefore ?? null,
    not_after: record.notAfter,
    source: record.source,
    actor: record.actor ?? null,
    requested_by: record.requestedBy ?? null,
    reason: record.reason ?? null,
    run_id: record.runId ?? null,
    version_source: record.versionSource ?? null,
    recorded_at: record.recordedAt,
    hash: record.hash,
  };
}

export function toRecord(row: HistoryRow): HistoryRecord {
  return {
    ...toChain(row),
    sequence: row.sequence,
    kind: row.kind as HistoryKind,
    alias: row.alias ?? undefined,
    from: row.from ?? undefined,
    to: row.to ?? undefined,
    notBefore: row.not_before === null ? undefined : Number(row.not_before),
    notAfter: Number(row.not_after),
    source: row.source as HistoryRecord['source'],
    actor: row.actor ?? undefined,
    requestedBy: row.requested_by ?? undefined,
    reason: row.reason ?? undefined,
    runId: row.run_id ?? undefined,
    versionSource: row.version_source ?? undefined,
    recordedAt: Number(row.recorded_at),
    hash: row.hash,
  };
}
