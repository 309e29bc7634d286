import { Cells } from './Cell';

/** Faults and what became of them, as a table. */
export class FaultMatrix<Column extends string> {
  readonly #rows = new Map<string, Cells<Column>>();

  constructor(private readonly columns: readonly Column[]) {}

  add(fault: string, cells: Cells<Column>): void {
    this.#rows.set(fault, cells);
  }

  /** Columns that are not as they should be, with what was seen there. */
  wrong(fault: string): string[] {
    const cells = this.#rows.get(fault);
    return cells
      ? this.columns
          .filter(column => !cells[column].isRight)
          .map(column => `${column}: ${cells[column].shown}`)
      : ['not tried'];
  }

  toString(): string {
    const head = ['', ...this.columns];
    const rows = [...this.#rows].map(([fault, cells]) => [
      fault,
      ...this.columns.map(column => {
        const { shown, isRight } = cells[column];
        return isRight ? shown : `${shown} (WRONG)`;
      }),
    ]);
    const table = [head, ...rows];
    const widths = head.map((_, index) =>
      Math.max(...table.map(row => row[index].length)),
    );
    return table
      .map(
        row =>
          `| ${row.map((text, i) => text.padEnd(widths[i])).join(' | ')} |`,
      )
      .join('\n');
  }
}
