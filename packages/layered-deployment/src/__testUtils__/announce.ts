const said = new Set<string>();

/** Says in the output of a test run, once, what could not be checked and why. */
export function announce(sentences: string[]): void {
  for (const sentence of sentences) {
    if (!said.has(sentence)) {
      said.add(sentence);
      process.stdout.write(`NOTE ${sentence}\n`);
    }
  }
}
