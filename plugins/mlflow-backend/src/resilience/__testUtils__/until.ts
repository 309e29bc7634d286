const EVERY_MS = 50;

/** Reads again and again, until it is as it should be or the time is over. */
export async function until<T>(
  read: () => Promise<T> | T,
  isGood: (value: T) => boolean,
  withinMs: number,
): Promise<{ value: T; isGood: boolean; ms: number }> {
  const startedAt = performance.now();
  for (;;) {
    const value = await read();
    const ms = performance.now() - startedAt;
    if (isGood(value) || ms > withinMs) {
      return { value, isGood: isGood(value), ms };
    }
    await new Promise(resolve => {
      setTimeout(resolve, EVERY_MS);
    });
  }
}
