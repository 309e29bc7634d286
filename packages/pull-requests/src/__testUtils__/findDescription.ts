/** A host's published description of its API, which `npm test` fetches. */
export function findDescription(variable: string): string {
  const file = process.env[variable];
  if (!file) {
    throw new Error(
      `These tests need a Git host's description of its API. Run \`npm test -- --only unit\`, which fetches it, or set ${variable}.`,
    );
  }
  return file;
}
