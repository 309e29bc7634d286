/** Numbers from 0 to 1 that are the same for the same seed. */
export type Random = () => number;

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The items in an order of chance. */
export function shuffled<T>(items: T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other], result[last]];
  }
  return result;
}
