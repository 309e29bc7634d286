import { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';

/** Values by the parameter or property that they stand in. */
export type Values = Record<string, readonly JsonValue[]>;

/** What is taken beside what the schema alone says. */
export interface Taste {
  /** Names that exist: they lead beyond the first check. */
  known: Values;
  /** Others that mean something; with them come values of every wrong kind. */
  strange?: Values;
}

const NASTY = [
  '',
  ' ',
  '.',
  '../..',
  '%00',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  "' OR 1=1 --",
  '{{7*7}} ${7*7}',
  '<script>alert(1)</script>',
  'a:b/c',
  'http://127.0.0.1:1/',
  '9'.repeat(400),
  'ﬃ'.repeat(3_000),
];

/**
 * Values for a JSON schema of the OpenAPI document.
 *
 * @param field - the name of the parameter or property that it describes
 */
export function arbitraryOf(
  schema: JsonObject,
  taste: Taste,
  field = '',
): fc.Arbitrary<JsonValue> {
  const { known, strange } = taste;
  const names = known[field] ?? [];
  if (!strange) {
    return names.length > 0
      ? fc.constantFrom(...names)
      : allowedBy(schema, taste, field);
  }
  const values = [...names, ...(strange[field] ?? []), ''];
  return fc.oneof(
    // Most fields are good, or the wrong ones hide each other.
    { weight: 20, arbitrary: fc.constantFrom(...values) },
    { weight: 3, arbitrary: allowedBy(schema, taste, field) },
    { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<JsonValue> },
  );
}

function allowedBy(
  schema: JsonObject,
  taste: Taste,
  field: string,
): fc.Arbitrary<JsonValue> {
  if (Array.isArray(schema.enum)) {
    return fc.constantFrom(...schema.enum);
  }
  if (Array.isArray(schema.anyOf)) {
    return fc.oneof(
      ...schema.anyOf.map(one => arbitraryOf(one as JsonObject, taste, field)),
    );
  }
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer({ min: 1, max: schema.maximum as number });
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(schema.items as JsonObject, taste, field), {
        maxLength: 3,
      });
    case 'object':
      return schema.properties
        ? objectOf(schema, taste)
        : (fc.dictionary(
            fc.string(),
            fc.jsonValue(),
          ) as fc.Arbitrary<JsonObject>);
    default:
      throw new Error(`No values for ${field}: ${JSON.stringify(schema)}`);
  }
}

function textOf(schema: JsonObject): fc.Arbitrary<string> {
  return typeof schema.pattern === 'string'
    ? fc.stringMatching(new RegExp(withoutCategories(schema.pattern), 'u'))
    : fc.string({
        minLength: schema.minLength as number | undefined,
        maxLength: Math.min((schema.maxLength as number | undefined) ?? 40, 40),
        unit: 'binary',
      });
}

/** fast-check cannot make characters of a Unicode category; a few stand in. */
function withoutCategories(pattern: string): string {
  return pattern
    .replaceAll('\\p{L}', 'a-zA-Zßжモ')
    .replaceAll('\\p{N}', '0-9٣');
}

/** As {@link arbitraryOf}, always an object. */
export function objectOf(
  schema: JsonObject,
  taste: Taste,
): fc.Arbitrary<JsonObject> {
  const properties = schema.properties as Record<string, JsonObject>;
  const fields = Object.entries(properties).map(
    ([name, property]) => [name, arbitraryOf(property, taste, name)] as const,
  );
  const model = Object.fromEntries(fields);
  const requiredKeys = (schema.required ?? []) as string[];
  const complete = fc.record(model, { requiredKeys });
  return taste.strange
    ? fc
        .tuple(
          fc.oneof(
            { weight: 12, arbitrary: complete },
            { weight: 1, arbitrary: fc.record(model, { requiredKeys: [] }) },
          ),
          fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 1 }),
        )
        .map(([object, more]) => ({ ...object, ...(more as JsonObject) }))
    : complete;
}
