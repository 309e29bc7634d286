import { choose, type Partial, valuesIn } from './domains';
import type { Row, Space } from './space';

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) {
    count++;
  }
  return count;
}

/**
 * Fills what is open of a row by searching, the narrowest factor first.
 *
 * @returns undefined if no valid row holds these choices
 */
export function complete(space: Space, partial: Partial): Row | undefined {
  let next = -1;
  let fewest = Infinity;
  partial.row.forEach((value, factor) => {
    const open = bits(partial.domains[factor]);
    if (value === -1 && open < fewest) {
      next = factor;
      fewest = open;
    }
  });
  if (next === -1) {
    return partial.row;
  }
  for (const value of valuesIn(partial.domains[next])) {
    const chosen = choose(space, partial, [{ factor: next, value }]);
    const row = chosen && complete(space, chosen);
    if (row) {
      return row;
    }
  }
  return undefined;
}
