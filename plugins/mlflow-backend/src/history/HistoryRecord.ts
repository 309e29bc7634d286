import { HistoryKind } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** The only one that the portal reads so far; others are told from it. */
export const DEFAULT_WORKSPACE = '';

/**
 * Which history a record belongs to. A model that was deleted and made again
 * is another model, told by the time of its creation. Gaps belong to the
 * instance: their model is empty and their time 0.
 */
export interface HistoryChain {
  instance: string;
  /** Empty for MLflow's default workspace. */
  workspace: string;
  model: string;
  modelCreatedAt: number;
}

/** What happened, before it has its place in the history. */
export interface HistoryEvent extends HistoryChain {
  kind: HistoryKind;
  alias?: string;
  from?: string;
  to?: string;
  /**
   * It happened after this, in milliseconds since 1970 by the portal's clock;
   * absent if it may have happened at any time before.
   */
  notBefore?: number;
  /** It had happened by then. */
  notAfter: number;
  source: 'poll' | 'webhook' | 'portal';
  /** User entity reference, where the portal made the move itself. */
  actor?: string;
  /** Who had asked for the move that the actor approved, where it took two. */
  requestedBy?: string;
  reason?: string;
  /** Run and origin of the version in `to`, as they were then. */
  runId?: string;
  versionSource?: string;
}

/** A record as it stands in the history: written once, never changed. */
export interface HistoryRecord extends HistoryEvent {
  /** From 1, without holes. */
  sequence: number;
  recordedAt: number;
  /** Over the record and the hash before it. */
  hash: string;
}

/** Text that tells one chain from all others. */
export function chainKey(chain: HistoryChain): string {
  const { instance, workspace, model, modelCreatedAt } = chain;
  return JSON.stringify([instance, workspace, model, modelCreatedAt]);
}

/** The chain of an instance's gaps. */
export function gapChain(instance: string): HistoryChain {
  return {
    instance,
    workspace: DEFAULT_WORKSPACE,
    model: '',
    modelCreatedAt: 0,
  };
}
