const HIDDEN = ['NotAllowedError', 'NotFoundError'];

/** What an account may not see adds nothing, and spoils nothing. */
export async function unlessHidden<T>(
  reading: Promise<T>,
): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && HIDDEN.includes(error.name)) {
      return undefined;
    }
    throw error;
  }
}
