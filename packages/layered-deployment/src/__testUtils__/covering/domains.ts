import {
  emptyRow,
  withChoice,
  type Choice,
  type Row,
  type Space,
} from './space';

/** The values that are still open to each factor, as the bits of a number. */
export type Domains = number[];

/** The bits of a mask, lowest first. */
export function valuesIn(mask: number): number[] {
  const values: number[] = [];
  for (let rest = mask, value = 0; rest > 0; rest >>>= 1, value++) {
    if (rest & 1) {
      values.push(value);
    }
  }
  return values;
}

/** Every value is open. */
export function allOpen({ sizes }: Space): Domains {
  return sizes.map(size => 2 ** size - 1);
}

/**
 * What stays open after one more choice; undefined if some factor is left
 * without a value. `row` already holds the choice.
 */
export function narrow(
  space: Space,
  domains: Domains,
  row: Row,
  { factor, value }: Choice,
): Domains | undefined {
  const fitting = space.fitting[factor][value];
  const next = domains.map((mask, index) => mask & fitting[index]);
  for (const tuple of space.forbidden) {
    const open = tuple.filter(choice => row[choice.factor] !== choice.value);
    if (open.length === 0) {
      return undefined;
    }
    if (open.length === 1 && row[open[0].factor] === -1) {
      next[open[0].factor] &= ~(1 << open[0].value);
    }
  }
  return next.includes(0) ? undefined : next;
}

/** A row in the making, with what is still open to it. */
export interface Partial {
  row: Row;
  domains: Domains;
}

/** A row without any choice. */
export function start(space: Space): Partial {
  return { row: emptyRow(space), domains: allOpen(space) };
}

/** Adds choices; undefined if they cannot stand together. */
export function choose(
  space: Space,
  partial: Partial,
  choices: Choice[],
): Partial | undefined {
  let { row, domains } = partial;
  for (const choice of choices) {
    if (!(domains[choice.factor] & (1 << choice.value))) {
      return undefined;
    }
    row = withChoice(row, choice);
    const next = narrow(space, domains, row, choice);
    if (!next) {
      return undefined;
    }
    domains = next;
  }
  return { row, domains };
}

/** Leaves some values of some factors; undefined if nothing stays open. */
export function restrict(
  partial: Partial,
  masks: { factor: number; mask: number }[],
): Partial | undefined {
  const domains = [...partial.domains];
  for (const { factor, mask } of masks) {
    domains[factor] &= mask;
  }
  return domains.includes(0) ? undefined : { row: partial.row, domains };
}
