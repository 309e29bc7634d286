interface Cell {
  tried: number;
  survived: number;
}

/**
 * How often each kind of fault was tried and survived on one host. Its line
 * is read again by `scripts/checks`, which holds the lines of all hosts
 * against what was promised and prints them as one table.
 */
export class FaultTable {
  readonly #cells = new Map<string, Cell>();
  readonly #calls = new Map<string, number>();

  constructor(private readonly host: string) {}

  /** How many calls a run has that meets no fault. */
  countCalls(situation: string, calls: number): void {
    this.#calls.set(situation, calls);
  }

  count(column: string, what: keyof Cell): void {
    const cell = this.#cells.get(column) ?? { tried: 0, survived: 0 };
    cell[what] += 1;
    this.#cells.set(column, cell);
  }

  survived(column: string): number {
    return this.#cells.get(column)?.survived ?? 0;
  }

  print(): void {
    const line = {
      host: this.host,
      calls: [...this.#calls.values()].reduce((sum, calls) => sum + calls, 0),
      cells: Object.fromEntries(this.#cells),
    };
    process.stdout.write(`FAULTS ${JSON.stringify(line)}\n`);
  }
}
