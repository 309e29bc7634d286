/** Says in the output of a test run what could not be checked, and why. */
export function announce(sentences: string[]): void {
  for (const sentence of sentences) {
    process.stdout.write(`NOTE ${sentence}\n`);
  }
}
