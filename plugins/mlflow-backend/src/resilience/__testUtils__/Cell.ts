/** What was seen in a place of the table, and whether it was right. */
export interface Cell {
  shown: string;
  isRight: boolean;
}

export type Cells<Column extends string> = Record<Column, Cell>;

/** How long something took, if it ended in time. */
export function backAfter(wait: { ms: number; isGood: boolean }): Cell {
  return {
    shown: wait.isGood ? seconds(wait.ms) : 'never',
    isRight: wait.isGood,
  };
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
