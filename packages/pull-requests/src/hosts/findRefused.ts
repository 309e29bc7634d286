const REFUSALS = ['ConflictError', 'InputError', 'NotFoundError'];

/**
 * Asks a host about all names at once, and one by one if it refuses: hosts
 * seldom say which name it was.
 *
 * @returns the names that were refused; all others were accepted.
 */
export async function findRefused(
  names: string[],
  ask: (names: string[]) => Promise<void>,
): Promise<string[]> {
  try {
    await ask(names);
    return [];
  } catch (error) {
    if (!(error instanceof Error && REFUSALS.includes(error.name))) {
      throw error;
    }
    if (names.length === 1) {
      return names;
    }
  }
  const refused: string[] = [];
  for (const name of names) {
    refused.push(...(await findRefused([name], ask)));
  }
  return refused;
}
