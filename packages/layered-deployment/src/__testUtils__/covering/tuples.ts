import type { Row } from './space';

/**
 * Factors whose values are to be seen together in every valid way: each value,
 * or one of each class of values.
 */
export interface Scope {
  factors: number[];
  by: 'value' | 'class';
}

/** Every way to take `strength` of the factors. */
export function scopesOf(
  factors: number,
  strength: number,
  by: Scope['by'] = 'value',
): Scope[] {
  const grow = (taken: number[]): number[][] =>
    taken.length === strength
      ? [taken]
      : Array.from({ length: factors }, (_, factor) => factor)
          .filter(
            factor => taken.length === 0 || factor > taken[taken.length - 1],
          )
          .flatMap(factor => grow([...taken, factor]));
  return grow([]).map(taken => ({ factors: taken, by }));
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

/** Every tuple of some scopes, and whether a row has shown it. */
export class Tuples {
  readonly #scopes: Placed[];
  readonly #byFactor: Placed[][];
  readonly #state: Uint8Array;
  /** For each factor and value: its class. */
  readonly #classes: number[][];
  readonly #sizes: Record<Scope['by'], number[]>;
  #next = 0;

  /** @param classes - for each factor and value, which values are alike */
  constructor(sizes: number[], scopes: Scope[], classes?: number[][]) {
    this.#classes =
      classes ??
      sizes.map(size => Array.from({ length: size }, (_, value) => value));
    this.#sizes = {
      value: sizes,
      class: this.#classes.map(ofFactor => Math.max(...ofFactor) + 1),
    };
    let offset = 0;
    this.#scopes = scopes.map(scope => {
      const length = scope.factors.reduce(
        (all, factor) => all * this.#sizes[scope.by][factor],
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
    const sizes = this.#sizes[scope.by];
    let index = 0;
    for (const factor of scope.factors) {
      const value = row[factor];
      if (value === -1) {
        return -1;
      }
      index =
        index * sizes[factor] +
        (scope.by === 'class' ? this.#classes[factor][value] : value);
    }
    return offset + index;
  }

  #wanted(index: number): Wanted {
    const [placed] = this.#scopes.filter(
      ({ offset, length }) => offset <= index && index < offset + length,
    );
    const { factors, by } = placed.scope;
    let rest = index - placed.offset;
    const masks = [...factors].reverse().map(factor => {
      const size = this.#sizes[by][factor];
      const value = rest % size;
      rest = Math.floor(rest / size);
      return { factor, mask: this.#maskOf(factor, value, by) };
    });
    return { index, masks };
  }

  #maskOf(factor: number, value: number, by: Scope['by']): number {
    return by === 'value'
      ? 2 ** value
      : this.#classes[factor].reduce(
          (mask, ofValue, index) => mask + (ofValue === value ? 2 ** index : 0),
          0,
        );
  }
}
