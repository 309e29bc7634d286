import fc from 'fast-check';
import { parseAllDocuments, stringify } from 'yaml';
import { annotateEntity } from './annotateEntity';

const KEYS = ['mlflow.org/registered-models', 'mlflow.org/instance'];

const text = fc.oneof(
  fc.constantFrom('true', '1e3', '# no comment', 'a: b', '- c', '*', "it's"),
  fc.string({ maxLength: 12 }),
  fc.lorem({ maxCount: 30 }),
  fc.constant('several\nlines\n\n  indented\n'),
);
/** An annotation that we write is never longer. */
const line = text.filter(value => value !== '' && !value.includes('\n'));
const json = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), text, {
    maxKeys: 3,
  }),
);
const annotations = fc.dictionary(
  fc.oneof(
    fc.constantFrom(...KEYS, 'example.com/a'),
    fc.lorem({ maxCount: 1 }),
  ),
  text,
);

const entity = (name: string) =>
  fc.record(
    {
      apiVersion: fc.constant('backstage.io/v1alpha1'),
      kind: fc.constant('Component'),
      metadata: fc
        .record(
          {
            name: fc.constant(name),
            title: text,
            annotations: fc.option(annotations),
            tags: fc.array(text, { maxLength: 3 }),
            description: text,
          },
          { requiredKeys: ['name'] },
        )
        .chain(shuffled),
      spec: json,
    },
    { requiredKeys: ['kind', 'metadata'] },
  );

/** The same, its keys in any order. */
function shuffled(value: object) {
  const entries = Object.entries(value);
  return fc
    .shuffledSubarray(entries, { minLength: entries.length })
    .map(Object.fromEntries);
}

const layout = fc.record({
  indent: fc.integer({ min: 1, max: 8 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40, 80),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_DOUBLE' as const,
    'QUOTE_SINGLE' as const,
  ),
  collectionStyle: fc.constantFrom(
    'any' as const,
    'block' as const,
    'flow' as const,
  ),
});

const file = fc
  .tuple(entity('a'), entity('b'), entity('c'), layout, fc.boolean())
  .map(([a, b, c, options, windows]) => {
    const written = [a, b, c]
      .map(value => stringify(value, options))
      .join('# between\n---\n');
    return windows ? written.replace(/\n/g, '\r\n') : written;
  });

const valuesOf = (written: string) =>
  [...parseAllDocuments(written)].map(document => document.toJS());

describe('annotateEntity', () => {
  it('changes nothing but the annotations, however a file is written', () => {
    fc.assert(
      fc.property(file, line, (before, value) => {
        // The library itself writes some folded texts wrongly.
        fc.pre(parseAllDocuments(before).every(({ errors }) => !errors.length));
        const wanted = Object.fromEntries(KEYS.map(key => [key, value]));
        const meant = valuesOf(before);
        const { metadata } = meant[1];
        metadata.annotations = { ...metadata.annotations, ...wanted };

        const after = annotateEntity(
          before,
          { kind: 'component', namespace: 'default', name: 'b' },
          () => wanted,
        );

        expect(valuesOf(after)).toEqual(meant);
        const [first, , third] = before.split(/\n---\r?\n/);
        expect(after.startsWith(first)).toBe(true);
        expect(after.endsWith(third)).toBe(true);
      }),
      { numRuns: Number(process.env.CATALOG_FILES ?? 40) },
    );
  });
});
