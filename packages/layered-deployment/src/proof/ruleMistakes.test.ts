import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../rules';
import { announce } from '../__testUtils__/announce';
import { mistakes } from '../__testUtils__/mistakes';
import { overlaps } from '../__testUtils__/overlaps';
import { seeded } from '../__testUtils__/soleObjector';

jest.setTimeout(180_000);

// The tests of the rules run once more here, with every rule listening.
jest.mock('../__testUtils__/behavioursOf', () => {
  const { soleObjectorOf } = jest.requireActual(
    '../__testUtils__/soleObjector',
  );
  const actual = jest.requireActual('../__testUtils__/overlaps');
  return {
    behavioursOf: (rule: unknown, behaviour: unknown) =>
      soleObjectorOf(rule, behaviour, actual.overlaps),
  };
});

const folder = join(__dirname, '../rules');
for (const file of readdirSync(folder).sort()) {
  if (file.endsWith('.test.ts')) {
    require(join(folder, file));
  }
}

describe('mistakes against rules', () => {
  afterAll(() =>
    announce([
      `${seeded.mistakes} mistakes in the tests of ${
        seeded.rules.size
      } rules: each is found by its rule, and ${
        Object.keys(overlaps).length
      } of them rightly by another one too`,
    ]),
  );

  it('are made for every rule', () => {
    const made = new Set([
      ...seeded.rules,
      ...Object.values(mistakes).flatMap(({ caughtBy }) =>
        'rule' in caughtBy ? [caughtBy.rule] : [],
      ),
    ]);
    expect(
      rules.map(({ meta }) => meta.id).filter(id => !made.has(id)),
    ).toEqual([]);
  });
});
