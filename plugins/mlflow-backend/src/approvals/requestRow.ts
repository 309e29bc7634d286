import { PromotionRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { DEFAULT_WORKSPACE } from '../history';
import { RequestDraft, RequestSubject, StoredRequest } from './StoredRequest';

/** PostgreSQL gives its big integers as text. */
type BigInteger = number | string;

/** A request as the database has it. */
export interface RequestRow {
  id: string;
  entity_ref: string;
  instance: string;
  workspace: string;
  model: string;
  model_created_at: BigInteger;
  alias: string;
  version: string;
  expected_version: string | null;
  reason: string;
  requested_by: string;
  requester_refs: string;
  catalogued_refs: string;
  requested_at: BigInteger;
  expires_at: BigInteger;
  state: string;
  decided_by: string | null;
  decided_at: BigInteger | null;
  note: string | null;
  outcome: string | null;
}

/** Columns that say which alias a request is about. */
export function columnsOf(subject: RequestSubject) {
  return {
    instance: subject.instance,
    workspace: DEFAULT_WORKSPACE,
    model: subject.model,
    model_created_at: subject.modelCreatedAt,
    alias: subject.alias,
  };
}

/** A new row, which waits for its second person. */
export function toRow(
  draft: RequestDraft,
  { id, now }: { id: string; now: number },
): RequestRow {
  return {
    id,
    entity_ref: draft.entityRef,
    ...columnsOf(draft),
    version: draft.version,
    expected_version: draft.expectedVersion,
    reason: draft.reason,
    requested_by: draft.requestedBy,
    requester_refs: JSON.stringify(draft.requesterRefs),
    catalogued_refs: JSON.stringify(draft.cataloguedRefs),
    requested_at: now,
    expires_at: draft.expiresAt,
    state: 'open',
    decided_by: null,
    decided_at: null,
    note: null,
    outcome: null,
  };
}

/** The request of a row; one that nobody decided in time has expired. */
export function toStoredRequest(row: RequestRow, now: number): StoredRequest {
  const expiresAt = Number(row.expires_at);
  const hasExpired = row.state === 'open' && expiresAt <= now;
  return {
    id: row.id,
    entityRef: row.entity_ref,
    instance: row.instance,
    model: row.model,
    modelCreatedAt: Number(row.model_created_at),
    alias: row.alias,
    version: row.version,
    expectedVersion: row.expected_version,
    reason: row.reason,
    requestedBy: row.requested_by,
    requesterRefs: JSON.parse(row.requester_refs) as string[],
    cataloguedRefs: JSON.parse(row.catalogued_refs) as string[],
    requestedAt: Number(row.requested_at),
    expiresAt,
    state: hasExpired ? 'expired' : (row.state as StoredRequest['state']),
    decidedBy: row.decided_by ?? undefined,
    decidedAt: row.decided_at === null ? undefined : Number(row.decided_at),
    note: row.note ?? undefined,
    outcome: (row.outcome ?? undefined) as PromotionRequest['outcome'],
  };
}
