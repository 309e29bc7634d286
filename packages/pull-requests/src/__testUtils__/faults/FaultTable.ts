/** How often each kind of fault was survived on one host, as a printed line. */
export class FaultTable {
  readonly #survived = new Map<string, number>();

  constructor(private readonly host: string) {}

  count(column: string): void {
    this.#survived.set(column, (this.#survived.get(column) ?? 0) + 1);
  }

  print(): void {
    const cells = [...this.#survived].map(([column, n]) => `${column}: ${n}`);
    process.stdout.write(`FAULTS ${this.host} | ${cells.join(' | ')}\n`);
  }
}
