import { choose, start, valuesIn, type Partial } from './domains';
import type { Space } from './space';

/**
 * How many valid rows there are, exactly. Rows whose open factors have the same
 * values left have the same number of completions, which is counted once.
 *
 * @param order - factors in the order of counting; those that depend on each
 *   other should be neighbours
 */
export function countRows(
  space: Space,
  order = space.sizes.map((_, factor) => factor),
): bigint {
  const known = new Map<string, bigint>();
  const scopes = space.forbidden.map(tuple => ({
    tuple,
    last: Math.max(...tuple.map(({ factor }) => order.indexOf(factor))),
  }));

  const count = (partial: Partial, place: number): bigint => {
    if (place === order.length) {
      return BigInt(1);
    }
    // Forbidden tuples that the choices so far do not rule out matter later.
    const threats = scopes
      .filter(({ last }) => last >= place)
      .filter(({ tuple }) =>
        tuple.every(
          ({ factor, value }) =>
            order.indexOf(factor) >= place || partial.row[factor] === value,
        ),
      )
      .map(({ tuple }) => space.forbidden.indexOf(tuple));
    const key = [
      place,
      order.slice(place).map(factor => partial.domains[factor]),
      threats,
    ].join(';');
    const before = known.get(key);
    if (before !== undefined) {
      return before;
    }
    const factor = order[place];
    let sum = BigInt(0);
    for (const value of valuesIn(partial.domains[factor])) {
      const chosen = choose(space, partial, [{ factor, value }]);
      sum += chosen ? count(chosen, place + 1) : BigInt(0);
    }
    known.set(key, sum);
    return sum;
  };
  return count(start(space), 0);
}
