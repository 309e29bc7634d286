const REFUSALS = ['ConflictError', 'InputError', 'NotFoundError'];

/**
 * Asks a host about all names at once, and one by one if it refuses: hosts
 * seldom say which name it was.
 *
 * @param refusals - errors by which the host refuses a name
 * @returns the names that were refused; all others were accepted.
 */
export async function findRefused(
  names: string[],
  ask: (names: string[]) => Promise<void>,
  refusals = REFUSALS,
): Promise<string[]> {
  try {
    await ask(names);
    return [];
  } catch (error) {
    if (!(error instanceof Error && refusals.includes(error.name))) {
      throw error;
    }
    if (names.length === 1) {
      return names;
    }
  }
  const refused: string[] = [];
  for (const name of names) {
    refused.push(...(await findRefused([name], ask, refusals)));
  }
  return refused;
}
