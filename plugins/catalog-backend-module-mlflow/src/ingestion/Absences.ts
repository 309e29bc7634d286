const PASSES = 2;

/**
 * How often in a row each entity's model was found to be absent. A restart
 * forgets it, which makes a removal later and never earlier.
 */
export class Absences {
  readonly #counts = new Map<string, number>();

  /** Counts an absence; true once it is confirmed. */
  confirm(entityRef: string): boolean {
    const count = (this.#counts.get(entityRef) ?? 0) + 1;
    this.#counts.set(entityRef, count);
    return count >= PASSES;
  }

  /** They are there, or nobody can tell, or they were removed. */
  forget(entityRefs: readonly string[]): void {
    entityRefs.forEach(entityRef => this.#counts.delete(entityRef));
  }
}
