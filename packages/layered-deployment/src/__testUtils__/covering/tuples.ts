import type { Row } from './space';

/** For each factor and value: the number of its class, from 0. */
export type Classes = number[][];

/**
 * Factors whose values are to be seen together in every valid way: one of each
 * class of values.
 */
export interface Scope {
  factors: number[];
  classes: Classes;
}

/** Every value is a class of its own. */
export function ownClasses(sizes: number[]): Classes {
  return sizes.map(size => Array.from({ length: size }, (_, value) => value));
}

/** Every way to take `strength` of the factors. */
export function scopesOf(strength: number, classes: Classes): Scope[] {
  const grow = (taken: number[]): number[][] =>
    taken.length === strength
      ? [taken]
      : classes
          .map((_, factor) => factor)
          .filter(
            factor => taken.length === 0 || factor > taken[taken.length - 1],
          )
          .flatMap(factor => grow([...taken, factor]));
  return grow([]).map(taken => ({ factors: taken, classes }));
}

type State = 'open' | 'covered' | 'impossible';
const states: State[] = ['open', 'covered', 'impossible'];

/** What a row must hold to show a tuple: some values of some factors. */
export interface Wanted {
  index: number;
  /** Values as the bits of a number. */
  masks: { factor: number; mask: number }[];
}

interface Placed {
  scope: Scope;
  offset: number;
  length: number;
}

const largest = new WeakMap<Classes, number[]>();

/** How many classes the values of a factor have. */
function sizeOf({ classes }: Scope, factor: number): number {
  const sizes =
    largest.get(classes) ?? classes.map(ofFactor => Math.max(...ofFactor) + 1);
  largest.set(classes, sizes);
  return sizes[factor];
}

/** Every tuple of some scopes, and whether a row has shown it. */
export class Tuples {
  readonly #scopes: Placed[];
  readonly #byFactor: Placed[][];
  readonly #state: Uint8Array;
  #next = 0;

  constructor(sizes: number[], scopes: Scope[]) {
    let offset = 0;
    this.#scopes = scopes.map(scope => {
      const length = scope.factors.reduce(
        (all, factor) => all * sizeOf(scope, factor),
        1,
      );
      offset += length;
      return { scope, length, offset: offset - length };
    });
    this.#byFactor = sizes.map((_, factor) =>
      this.#scopes.filter(({ scope }) => scope.factors.includes(factor)),
    );
    this.#state = new Uint8Array(offset);
  }

  /** The first tuple that no row has shown and nobody called impossible. */
  firstOpen(): Wanted | undefined {
    while (this.#next < this.#state.length && this.#state[this.#next] !== 0) {
      this.#next++;
    }
    return this.#next < this.#state.length
      ? this.#wanted(this.#next)
      : undefined;
  }

  /** The open tuples of one scope. */
  openOf(wanted: Scope): Wanted[] {
    const placed = this.#scopes.find(({ scope }) => scope === wanted);
    const open: Wanted[] = [];
    if (placed) {
      const end = placed.offset + placed.length;
      for (let index = placed.offset; index < end; index++) {
        if (this.#state[index] === 0) {
          open.push(this.#wanted(index));
        }
      }
    }
    return open;
  }

  markImpossible({ index }: Wanted): void {
    this.#state[index] = states.indexOf('impossible');
  }

  /** Notes everything that a complete row shows. */
  cover(row: Row): void {
    for (const placed of this.#scopes) {
      this.#state[this.#indexOf(placed, row)] = states.indexOf('covered');
    }
  }

  /** How many open tuples a row shows as soon as it has a value for a factor. */
  gain(row: Row, factor: number): number {
    let gained = 0;
    for (const placed of this.#byFactor[factor]) {
      const index = this.#indexOf(placed, row);
      if (index >= 0 && this.#state[index] === 0) {
        gained++;
      }
    }
    return gained;
  }

  /** How many tuples of the scopes of one size are in a state. */
  count(strength: number, state: State): number {
    const wanted = states.indexOf(state);
    return this.#scopes
      .filter(({ scope }) => scope.factors.length === strength)
      .reduce((all, { offset, length }) => {
        const part = this.#state.subarray(offset, offset + length);
        return (
          all + part.reduce((sum, value) => sum + Number(value === wanted), 0)
        );
      }, 0);
  }

  #indexOf({ scope, offset }: Placed, row: Row): number {
    let index = 0;
    for (const factor of scope.factors) {
      const value = row[factor];
      if (value === -1) {
        return -1;
      }
      index = index * sizeOf(scope, factor) + scope.classes[factor][value];
    }
    return offset + index;
  }

  #wanted(index: number): Wanted {
    const [{ scope, offset }] = this.#scopes.filter(
      placed => placed.offset <= index && index < placed.offset + placed.length,
    );
    let rest = index - offset;
    const masks = [...scope.factors].reverse().map(factor => {
      const size = sizeOf(scope, factor);
      const wanted = rest % size;
      rest = Math.floor(rest / size);
      const mask = scope.classes[factor].reduce(
        (all, ofValue, value) => all + (ofValue === wanted ? 2 ** value : 0),
        0,
      );
      return { factor, mask };
    });
    return { index, masks };
  }
}
