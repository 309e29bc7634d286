interface Cell {
  tried: number;
  survived: number;
}

/**
 * How often each kind of fault was tried and survived on one host. Its line
 * is read again by `scripts/checks`, which prints the lines of all hosts as
 * one table.
 */
export class FaultTable {
  readonly #cells = new Map<string, Cell>();

  constructor(private readonly host: string) {}

  count(column: string, what: keyof Cell): void {
    const cell = this.#cells.get(column) ?? { tried: 0, survived: 0 };
    cell[what] += 1;
    this.#cells.set(column, cell);
  }

  survived(column: string): number {
    return this.#cells.get(column)?.survived ?? 0;
  }

  print(): void {
    const cells = [...this.#cells].map(
      ([column, { tried, survived }]) => `${column} ${survived}/${tried}`,
    );
    process.stdout.write(`FAULTS ${[this.host, ...cells].join(' | ')}\n`);
  }
}
