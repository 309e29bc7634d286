import fc from 'fast-check';
import { splitValues, type Values } from './splitValues';

function merge(base: Values, over: Values): Values {
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key];
    merged[key] =
      isTree(before) && isTree(value) ? merge(before, value) : value;
  }
  return merged;
}

function isTree(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const key = fc.constantFrom('a', 'b', 'c');
const leaf = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 2 }),
);
const tree = fc.dictionary(
  key,
  fc.oneof(leaf, fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf)))),
);

describe('splitValues', () => {
  it('gives back the whole when Helm merges the parts', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { minLength: 1, maxLength: 3 }),
        fc.array(key),
        (all, pinned) => {
          const { shared, own } = splitValues(all, path =>
            pinned.includes(path),
          );
          expect(own.map(part => merge(shared, part))).toEqual(all);
        },
      ),
    );
  });

  it('keeps pinned paths with the environment even when all agree', () => {
    expect(
      splitValues([{ image: { tag: '1' }, a: 1 }], path => path === 'image'),
    ).toEqual({ shared: { a: 1 }, own: [{ image: { tag: '1' } }] });
  });
});
