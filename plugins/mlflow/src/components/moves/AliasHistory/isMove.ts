import type { HistoryKind } from '@mlflow-portal/backstage-plugin-mlflow-common';

const MOVES: readonly HistoryKind[] = ['set', 'moved', 'removed'];

/** Whether somebody did something to the alias itself. */
export function isMove(kind: HistoryKind): boolean {
  return MOVES.includes(kind);
}
