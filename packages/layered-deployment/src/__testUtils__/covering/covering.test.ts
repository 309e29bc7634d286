import fc from 'fast-check';
import { countRows } from './countRows';
import { coveringSet } from './coveringSet';
import { holds, spaceOf, type Choice, type Row, type Space } from './space';
import { ownClasses, scopesOf, type Scope } from './tuples';

/** Every row by brute force, valid or not. */
function everyRow(sizes: number[]): Row[] {
  return sizes.reduce<Row[]>(
    (rows, size) =>
      rows.flatMap(row =>
        Array.from({ length: size }, (_, value) => [...row, value]),
      ),
    [[]],
  );
}

function isValid(space: Space, row: Row): boolean {
  return (
    row.every((value, factor) =>
      row.every(
        (otherValue, other) =>
          Math.floor(space.fitting[factor][value][other] / 2 ** otherValue) %
            2 ===
          1,
      ),
    ) && !space.forbidden.some(tuple => holds(row, tuple))
  );
}

const same = (a: Choice, b: Choice) =>
  a.factor === b.factor && a.value === b.value;

/** A small space in which some pairs and triples do not fit. */
const spaces = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 5 })
  .chain(sizes => {
    const choice = fc.integer({ min: 0, max: sizes.length - 1 }).chain(factor =>
      fc.record({
        factor: fc.constant(factor),
        value: fc.integer({ min: 0, max: sizes[factor] - 1 }),
      }),
    );
    return fc.record({
      sizes: fc.constant(sizes),
      pairs: fc.array(fc.tuple(choice, choice), { maxLength: 5 }),
      triples: fc.array(
        fc.uniqueArray(choice, {
          selector: ({ factor }) => factor,
          minLength: 3,
          maxLength: 3,
        }),
        { maxLength: 3 },
      ),
    });
  })
  .map(({ sizes, pairs, triples }): Space => {
    const space = spaceOf(
      sizes,
      (one, other) =>
        !pairs.some(
          ([a, b]) =>
            (same(a, one) && same(b, other)) ||
            (same(a, other) && same(b, one)),
        ),
    );
    space.forbidden.push(...triples);
    return space;
  });

describe('the covering set', () => {
  it('holds valid rows alone, and every triple that some valid row holds', () => {
    fc.assert(
      fc.property(spaces, fc.integer(), (space, seed) => {
        const scopes = scopesOf(3, ownClasses(space.sizes));
        const { rows, tuples } = coveringSet(space, { scopes, seed });
        const valid = everyRow(space.sizes).filter(row => isValid(space, row));
        const triplesOf = (all: Row[]) =>
          new Set(
            all.flatMap(row =>
              scopes.map(scope =>
                scope.factors.map(factor => `${factor}=${row[factor]}`).join(),
              ),
            ),
          );
        expect(rows.filter(row => !isValid(space, row))).toEqual([]);
        expect(triplesOf(rows)).toEqual(triplesOf(valid));
        expect(tuples.count(3, 'covered')).toBe(triplesOf(valid).size);
        expect(tuples.count(3, 'open')).toBe(0);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('is the same every time', () => {
    const sizes = [3, 4, 2, 3, 3];
    const space = () => spaceOf(sizes, () => true);
    const demand = { scopes: scopesOf(2, ownClasses(sizes)), attempts: 3 };
    expect(coveringSet(space(), demand).rows).toEqual(
      coveringSet(space(), demand).rows,
    );
  });

  it('is far smaller than all rows', () => {
    const space = spaceOf(Array<number>(8).fill(4), () => true);
    const { rows } = coveringSet(space, {
      scopes: scopesOf(2, ownClasses(space.sizes)),
    });
    expect(rows.length).toBeLessThan(35);
  });

  it('learns from objections to complete rows', () => {
    const space = spaceOf([2, 2, 2, 2], () => true);
    const refused: Choice[] = [
      { factor: 0, value: 1 },
      { factor: 1, value: 1 },
      { factor: 3, value: 0 },
    ];
    const { rows, tuples } = coveringSet(space, {
      scopes: scopesOf(3, ownClasses(space.sizes)),
      objection: row => (holds(row, refused) ? refused : undefined),
    });
    expect(rows.some(row => holds(row, refused))).toBe(false);
    expect(tuples.count(3, 'impossible')).toBe(1);
    expect(space.forbidden).toEqual([refused]);
  });

  it('starts rows with open tuples of several groups at once', () => {
    const space = spaceOf(Array<number>(6).fill(3), () => true);
    const groups: Scope[] = [
      { factors: [0, 1, 2], classes: ownClasses(space.sizes) },
      { factors: [3, 4, 5], classes: ownClasses(space.sizes) },
    ];
    const { rows } = coveringSet(space, { scopes: groups, groups });
    expect(rows).toHaveLength(27);
  });

  it('needs one value of each class where classes are asked for', () => {
    const space = spaceOf(Array<number>(4).fill(6), () => true);
    const classes = space.sizes.map(() => [0, 0, 0, 1, 1, 1]);
    const scopes = [
      ...scopesOf(3, classes),
      ...scopesOf(1, ownClasses(space.sizes)),
    ];
    const { rows, tuples } = coveringSet(space, { scopes });
    expect(tuples.count(3, 'covered')).toBe(4 * 2 ** 3);
    expect(tuples.count(1, 'covered')).toBe(4 * 6);
    expect(rows.length).toBeLessThan(16);
  });

  it('refuses a factor with more values than it can hold', () => {
    expect(() => spaceOf([32, 2], () => true)).toThrow('divide it');
  });
});

describe('the number of valid rows', () => {
  it('is what counting one by one gives', () => {
    fc.assert(
      fc.property(spaces, space => {
        const valid = everyRow(space.sizes).filter(row => isValid(space, row));
        expect(countRows(space)).toBe(BigInt(valid.length));
      }),
      { seed: 2, numRuns: 150 },
    );
  });
});
