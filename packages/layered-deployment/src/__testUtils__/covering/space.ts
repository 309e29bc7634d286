/** One value of one factor, both by index. */
export interface Choice {
  factor: number;
  value: number;
}

/** Choices that never stand together. */
export type Forbidden = Choice[];

/**
 * Factors with finitely many values, and which values fit together: in pairs,
 * as far as pairs can say it, and else in forbidden tuples.
 */
export interface Space {
  /** Number of values of each factor. */
  sizes: number[];
  /**
   * `fitting[f][v][g]`: the values of factor `g` that fit value `v` of `f`, as
   * the bits of a number.
   */
  fitting: number[][][];
  /** Grows while tuples are learned from complete rows. */
  forbidden: Forbidden[];
}

/** A value for every factor, by index; -1 where it is open. */
export type Row = number[];

const mostValues = 31;

/** Asks once for every pair of values whether they fit. */
export function spaceOf(
  sizes: number[],
  fits: (one: Choice, other: Choice) => boolean,
): Space {
  const largest = Math.max(...sizes);
  if (largest > mostValues) {
    throw new Error(
      `A factor has ${largest} values, and a mask of bits holds ${mostValues}: divide it into two factors`,
    );
  }
  const all = (size: number) =>
    Array.from({ length: size }, (_, index) => index);
  const fitting = all(sizes.length).map(factor =>
    all(sizes[factor]).map(value =>
      all(sizes.length).map(other =>
        all(sizes[other])
          .filter(otherValue =>
            other === factor
              ? otherValue === value
              : fits({ factor, value }, { factor: other, value: otherValue }),
          )
          .reduce((mask, otherValue) => mask + 2 ** otherValue, 0),
      ),
    ),
  );
  return { sizes, fitting, forbidden: [] };
}

/** A row without any value. */
export function emptyRow({ sizes }: Space): Row {
  return sizes.map(() => -1);
}

/** A row with one more choice. */
export function withChoice(row: Row, { factor, value }: Choice): Row {
  return row.map((before, index) => (index === factor ? value : before));
}

/** Whether a row holds every choice of a tuple. */
export function holds(row: Row, tuple: Choice[]): boolean {
  return tuple.every(({ factor, value }) => row[factor] === value);
}
