import type {
  HistoryItem,
  HistoryResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** A record of a champion that somebody moved in MLflow itself. */
export function historyItem(changes: Partial<HistoryItem> = {}): HistoryItem {
  return {
    sequence: 3,
    kind: 'moved',
    alias: 'champion',
    from: '2',
    to: '3',
    notBefore: '2026-11-20T09:12:00Z',
    notAfter: '2026-11-20T09:13:00Z',
    source: 'poll',
    hash: 'c3',
    ...changes,
  };
}

/** The past of a champion: seen, promoted by a person, moved by others. */
export function historyResponse(
  changes: Partial<HistoryResponse> = {},
): HistoryResponse {
  return {
    instance: 'fraud-prod',
    model: 'fraud-detector',
    items: [
      historyItem(),
      historyItem({
        sequence: 2,
        from: '1',
        to: '2',
        notBefore: '2026-11-12T14:02:11Z',
        notAfter: '2026-11-12T14:02:12Z',
        source: 'portal',
        actor: 'user:default/ada',
        reason: 'AUC up by 0.02 on the October cases',
        hash: 'b2',
      }),
      historyItem({
        sequence: 1,
        kind: 'seen',
        from: undefined,
        to: '1',
        notBefore: undefined,
        notAfter: '2026-11-01T08:00:04Z',
        hash: 'a1',
      }),
    ],
    gaps: [
      historyItem({
        sequence: 1,
        kind: 'gap',
        alias: undefined,
        from: undefined,
        to: undefined,
        notBefore: '2026-11-15T22:00:00Z',
        notAfter: '2026-11-16T06:30:00Z',
        hash: 'f1',
      }),
    ],
    observedUntil: '2026-11-21T05:00:00Z',
    ...changes,
  };
}
