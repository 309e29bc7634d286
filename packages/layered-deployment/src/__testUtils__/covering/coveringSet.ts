import { complete } from './complete';
import { choose, restrict, start, valuesIn, type Partial } from './domains';
import { seeded, shuffled, type Random } from './random';
import { withChoice, type Forbidden, type Row, type Space } from './space';
import { Tuples, type Scope } from './tuples';

/** What a covering set must show, and who has the last word on a row. */
export interface Demand {
  /** In this order their tuples start a row. */
  scopes: Scope[];
  /** Scopes of which every row takes an open tuple, as long as there is one. */
  groups?: Scope[];
  /** The choices because of which a complete row is not valid after all. */
  objection?(row: Row): Forbidden | undefined;
  seed?: number;
  /** Rows that compete for each place. */
  attempts?: number;
}

/** Rows that together show every tuple that some valid row holds. */
export interface CoveringSet {
  rows: Row[];
  tuples: Tuples;
}

function withGroups(
  space: Space,
  tuples: Tuples,
  first: Partial,
  groups: Scope[],
): Partial {
  let partial = first;
  for (const group of groups) {
    for (const wanted of tuples.openOf(group)) {
      const restricted = restrict(partial, wanted.masks);
      if (restricted && complete(space, restricted)) {
        partial = restricted;
        break;
      }
    }
  }
  return partial;
}

/** The open values of a factor, those first that show most that is new. */
function ranked(
  tuples: Tuples,
  { row, domains }: Partial,
  factor: number,
  random: Random,
): { value: number; gain: number }[] {
  return shuffled(valuesIn(domains[factor]), random)
    .map(value => ({
      value,
      gain: tuples.gain(withChoice(row, { factor, value }), factor),
    }))
    .sort((a, b) => b.gain - a.gain);
}

/** Fills a row factor by factor with what shows most that is new. */
function fill(
  space: Space,
  tuples: Tuples,
  first: Partial,
  random: Random,
): { row: Row; gained: number } {
  let partial = first;
  let gained = 0;
  const all = space.sizes.map((_, factor) => factor);
  const isRestricted = (factor: number) =>
    first.domains[factor] !== 2 ** space.sizes[factor] - 1;
  const order = [
    ...shuffled(all.filter(isRestricted), random),
    ...shuffled(
      all.filter(factor => !isRestricted(factor)),
      random,
    ),
  ];
  for (const factor of order) {
    for (const { value, gain } of ranked(tuples, partial, factor, random)) {
      const chosen = choose(space, partial, [{ factor, value }]);
      if (chosen && complete(space, chosen)) {
        partial = chosen;
        gained += gain;
        break;
      }
    }
  }
  return { row: partial.row, gained };
}

/** Calls tuples of groups impossible that no valid row holds. */
function dismiss(space: Space, tuples: Tuples, groups: Scope[]): void {
  for (const wanted of groups.flatMap(group => tuples.openOf(group))) {
    const restricted = restrict(start(space), wanted.masks);
    if (!restricted || !complete(space, restricted)) {
      tuples.markImpossible(wanted);
    }
  }
}

/**
 * A covering array with constraints, made greedily: each row starts with a
 * tuple that nobody has shown yet. The same demand gives the same rows.
 * Forbidden tuples that `objection` names are added to the space.
 */
export function coveringSet(space: Space, demand: Demand): CoveringSet {
  const { scopes, groups = [], objection, seed = 1, attempts = 1 } = demand;
  const tuples = new Tuples(space.sizes, scopes);
  const random = seeded(seed);
  const rows: Row[] = [];
  dismiss(space, tuples, groups);
  for (;;) {
    const open = tuples.firstOpen();
    if (!open) {
      return { rows, tuples };
    }
    const restricted = restrict(start(space), open.masks);
    if (!restricted || !complete(space, restricted)) {
      tuples.markImpossible(open);
      continue;
    }
    const first = withGroups(space, tuples, restricted, groups);
    const [best] = Array.from({ length: attempts }, () =>
      fill(space, tuples, first, random),
    ).sort((a, b) => b.gained - a.gained);
    const forbidden = objection?.(best.row);
    if (forbidden) {
      space.forbidden.push(forbidden);
    } else {
      tuples.cover(best.row);
      rows.push(best.row);
    }
  }
}
