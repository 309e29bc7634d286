import { PromotionResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  DEFAULT_WORKSPACE,
  HistoryEvent,
  Observation,
  ObservedModel,
  compareObservations,
} from '../history';

/** A model as it was read, and when. Times are milliseconds since 1970. */
export interface Reading {
  model: ObservedModel;
  startedAt: number;
  endedAt: number;
}

/** What the portal did to a model, and what it saw before and after. */
export interface PromotionAccount {
  instance: string;
  model: string;
  alias: string;
  version: string;
  actor: string;
  /** Who had asked for what the actor approved. */
  requestedBy?: string;
  reason: string;
  before: Reading;
  sentAt: number;
  /** When MLflow said that it was done; absent if it did not say so. */
  confirmedAt?: number;
  /** Absent if the model could not be read again. */
  after?: Reading;
  endedAt: number;
}

/** Nothing is claimed but what was read back. */
export function outcomeOf({
  alias,
  version,
  confirmedAt,
  after,
}: PromotionAccount): PromotionResponse['outcome'] {
  if (after?.model.aliases.get(alias) === version) {
    return 'moved';
  }
  return after && confirmedAt !== undefined ? 'lost-race' : 'unknown';
}

/**
 * What the history has to say about a promotion, and how the model is known
 * from now on: what others did before and after, and the move itself.
 */
export function concludePromotion(
  account: PromotionAccount,
  last: Observation,
): { observation: Observation; events: HistoryEvent[] } {
  const { instance, model: name, alias, version, before, after } = account;
  const events: HistoryEvent[] = [];
  let observation = last;
  const show = (
    model: ObservedModel,
    readAt: number,
    endedAt: number,
    by?: Partial<HistoryEvent>,
  ) => {
    const models = new Map(observation.models).set(name, { ...model, readAt });
    const next = { ...observation, endedAt, models };
    const found = compareObservations(instance, observation, next);
    events.push(...found.map(event => ({ ...event, ...by })));
    observation = next;
  };
  const { actor, requestedBy, reason } = account;
  const portal = { source: 'portal' as const, actor, requestedBy, reason };

  show(before.model, before.startedAt, before.endedAt);
  if (outcomeOf(account) === 'unknown') {
    events.push({
      instance,
      workspace: DEFAULT_WORKSPACE,
      model: name,
      modelCreatedAt: before.model.createdAt,
      kind: 'attempted',
      alias,
      from: before.model.aliases.get(alias),
      to: version,
      notBefore: account.sentAt,
      notAfter: account.endedAt,
      ...portal,
    });
  } else {
    const aliases = new Map(before.model.aliases).set(alias, version);
    const doneAt = account.confirmedAt ?? account.endedAt;
    // Somebody may have moved it between the reading and the call.
    show({ ...before.model, aliases }, before.startedAt, doneAt, portal);
  }
  if (after) {
    show(after.model, after.startedAt, after.endedAt);
  }
  return { observation: { ...observation, endedAt: last.endedAt }, events };
}
