import {
  PromotionBody,
  PromotionRequest,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** Which alias a request is about; times are milliseconds since 1970. */
export interface RequestSubject {
  instance: string;
  model: string;
  modelCreatedAt: number;
  alias: string;
}

/** What a person asks for, before it is kept. */
export interface RequestDraft
  extends RequestSubject,
    Omit<PromotionBody, 'instance'> {
  /** The entity through which it was asked for. */
  entityRef: string;
  requestedBy: string;
  /** What the requester was and belonged to. */
  requesterRefs: readonly string[];
  /** Those of them that the catalog knew of, too. */
  cataloguedRefs: readonly string[];
  expiresAt: number;
}

/** A request as it is kept. */
export interface StoredRequest extends RequestDraft {
  id: string;
  requestedAt: number;
  state: PromotionRequest['state'];
  decidedBy?: string;
  decidedAt?: number;
  note?: string;
  outcome?: PromotionRequest['outcome'];
}

/** A request as people see it. */
export function toPromotionRequest(request: StoredRequest): PromotionRequest {
  const { id, instance, model, alias, version, expectedVersion } = request;
  const { reason, requestedBy, state, decidedBy, note, outcome } = request;
  const iso = (time: number) => new Date(time).toISOString();
  return {
    ...{ id, instance, model, alias, version, expectedVersion, reason },
    requestedBy,
    requestedAt: iso(request.requestedAt),
    expiresAt: iso(request.expiresAt),
    ...{ state, decidedBy },
    decidedAt:
      request.decidedAt === undefined ? undefined : iso(request.decidedAt),
    ...{ note, outcome },
  };
}
