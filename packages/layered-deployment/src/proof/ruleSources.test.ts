import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBehaviours } from '../../scripts/documentation/behaviours';
import { sources } from '../../scripts/documentation/sources';
import { mistakes } from '../__testUtils__/mistakes';
import { impossible } from '../__testUtils__/otherMistakes';
import { packageRoot } from '../packageFiles';
import { rules } from '../rules';

const demands = sources.flatMap(({ demands: own }) =>
  Object.entries(own).map(([number, demand]) => ({ number, ...demand })),
);
const ids = rules.map(({ meta }) => meta.id);
const source = (file: string) => join(packageRoot, 'src', file);

describe('what the rules must answer', () => {
  it.each(demands)('$number, $says: is answered', demand => {
    const { rules: named = [], construction, mistake, notOurs } = demand;
    expect(
      named.length + [construction, mistake, notOurs].filter(Boolean).length,
    ).toBeGreaterThan(0);
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });

  it.each(
    demands.flatMap(({ number, construction }) =>
      construction ? [{ number, ...construction.test }] : [],
    ),
  )('$number is shown by the test "$name"', ({ file, name }) => {
    expect(readFileSync(source(file), 'utf8')).toContain(name);
  });

  it('names mistakes that a test makes', () => {
    const made = [...Object.keys(mistakes), ...Object.keys(impossible)];
    expect(
      demands
        .flatMap(({ mistake }) => mistake ?? [])
        .filter(number => !made.includes(number)),
    ).toEqual([]);
  });
});

describe('every rule', () => {
  it.each(rules.map(({ meta }) => meta))(
    '$id says why, and is tested',
    meta => {
      expect(meta.why.length).toBeGreaterThan(40);
      expect(meta.evidence.length).toBeGreaterThan(0);
      const test = source(`rules/${meta.id}.test.ts`);
      expect(existsSync(test)).toBe(true);
      const { accepts, refuses } = readBehaviours(test);
      expect(accepts).not.toEqual([]);
      expect(refuses).not.toEqual([]);
    },
  );
});
