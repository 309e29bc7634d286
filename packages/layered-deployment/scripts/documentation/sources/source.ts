/** A test by its file below `src` and a part of its name. */
export interface TestReference {
  file: string;
  name: string;
}

/** What answers one demand of a source. */
export interface Demand {
  /** The demand, in our words. */
  says: string;
  rules?: string[];
  /** What makes it true without a rule, and the test that shows it. */
  construction?: { because: string; test: TestReference };
  /** A mistake of the list in `src/__testUtils__/mistakes.ts`. */
  mistake?: string;
  /** Why no combination, platform setting or layer can cause it. */
  notOurs?: string;
}

/** A list of demands that the rules must meet. */
export interface Source {
  title: string;
  about: string;
  /** By number, as other pages refer to them. */
  demands: Record<string, Demand>;
}
