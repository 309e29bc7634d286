import type { Choice, Row } from './space';

/** Factors whose values are to be seen together in every valid way. */
export type Scope = number[];

/** Every way to take `strength` of the factors. */
export function scopesOf(factors: number, strength: number): Scope[] {
  const grow = (scope: Scope): Scope[] =>
    scope.length === strength
      ? [scope]
      : Array.from({ length: factors }, (_, factor) => factor)
          .filter(
            factor => scope.length === 0 || factor > scope[scope.length - 1],
          )
          .flatMap(factor => grow([...scope, factor]));
  return grow([]);
}

type State = 'open' | 'covered' | 'impossible';
const states: State[] = ['open', 'covered', 'impossible'];

interface Placed {
  scope: Scope;
  offset: number;
  length: number;
}

/** Every tuple of some scopes, and whether a row has shown it. */
export class Tuples {
  readonly #sizes: number[];
  readonly #scopes: Placed[];
  readonly #byFactor: Placed[][];
  readonly #state: Uint8Array;
  #next = 0;

  constructor(sizes: number[], scopes: Scope[]) {
    this.#sizes = sizes;
    let offset = 0;
    this.#scopes = scopes.map(scope => {
      const length = scope.reduce((all, factor) => all * sizes[factor], 1);
      offset += length;
      return { scope, length, offset: offset - length };
    });
    this.#byFactor = sizes.map((_, factor) =>
      this.#scopes.filter(({ scope }) => scope.includes(factor)),
    );
    this.#state = new Uint8Array(offset);
  }

  /** The first tuple that no row has shown and nobody called impossible. */
  firstOpen(): { choices: Choice[]; index: number } | undefined {
    while (this.#next < this.#state.length && this.#state[this.#next] !== 0) {
      this.#next++;
    }
    return this.#next < this.#state.length
      ? { choices: this.#choicesOf(this.#next), index: this.#next }
      : undefined;
  }

  /** The open tuples of one scope. */
  openOf(wanted: Scope): { choices: Choice[]; index: number }[] {
    const placed = this.#scopes.find(({ scope }) => scope === wanted);
    const open: { choices: Choice[]; index: number }[] = [];
    if (placed) {
      const end = placed.offset + placed.length;
      for (let index = placed.offset; index < end; index++) {
        if (this.#state[index] === 0) {
          open.push({ choices: this.#choicesOf(index), index });
        }
      }
    }
    return open;
  }

  markImpossible(index: number): void {
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
      .filter(({ scope }) => scope.length === strength)
      .reduce((all, { offset, length }) => {
        const part = this.#state.subarray(offset, offset + length);
        return (
          all + part.reduce((sum, value) => sum + Number(value === wanted), 0)
        );
      }, 0);
  }

  #indexOf({ scope, offset }: Placed, row: Row): number {
    let index = 0;
    for (const factor of scope) {
      if (row[factor] === -1) {
        return -1;
      }
      index = index * this.#sizes[factor] + row[factor];
    }
    return offset + index;
  }

  #choicesOf(index: number): Choice[] {
    const [placed] = this.#scopes.filter(
      ({ offset, length }) => offset <= index && index < offset + length,
    );
    let rest = index - placed.offset;
    return [...placed.scope]
      .reverse()
      .map(factor => {
        const value = rest % this.#sizes[factor];
        rest = Math.floor(rest / this.#sizes[factor]);
        return { factor, value };
      })
      .reverse();
  }
}
