const said = new Set<string>();

/** Says in the output of a test run, once, what was not checked and why. */
export function announce(sentence: string): void {
  if (!said.has(sentence)) {
    said.add(sentence);
    process.stdout.write(`NOTE ${sentence}\n`);
  }
}
