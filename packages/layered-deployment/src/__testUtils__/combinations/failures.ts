/** What is wrong, and with how many bundles; the first one as an example. */
export class Failures {
  readonly #found = new Map<string, { bundles: Set<string> }>();

  /** Notes a problem of the bundle with these choices. */
  add(problem: string, name: string): void {
    const known = this.#found.get(problem) ?? { bundles: new Set() };
    known.bundles.add(name);
    this.#found.set(problem, known);
  }

  /** The problems, the most frequent first. */
  describe(): string[] {
    return [...this.#found]
      .sort(([, a], [, b]) => b.bundles.size - a.bundles.size)
      .map(
        ([problem, { bundles }]) =>
          `${bundles.size} x ${problem}\n      first: ${[...bundles][0]}`,
      );
  }
}
