import { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { Taste, arbitraryOf, objectOf } from './arbitraryOf';

/** What the OpenAPI document says about an operation. */
export interface DescribedOperation {
  operationId: string;
  parameters?: {
    name: string;
    in: 'path' | 'query';
    required: boolean;
    schema: JsonObject;
  }[];
  requestBody?: { content: { 'application/json': { schema: JsonObject } } };
  responses: Record<string, { content: Record<string, Described> }>;
}

interface Described {
  schema?: JsonObject;
}

/** One call of an operation, good or bad. */
export interface FuzzedRequest {
  /** With its query, below the plugin's own path. */
  url: string;
  /** As it is sent; it may be no JSON at all. */
  body?: { type: string; text: string };
}

/** Beyond this, Node.js refuses the head of a request before anyone sees it. */
const LONGEST_PARAMETER = 300;

/** Calls of an operation, made from what the document says about it. */
export function arbitraryRequest(
  path: string,
  operation: DescribedOperation,
  taste: Taste,
): fc.Arbitrary<FuzzedRequest> {
  const body = operation.requestBody?.content['application/json'].schema;
  return fc
    .tuple(
      objectOf(schemaOf(operation, 'path'), taste),
      objectOf(schemaOf(operation, 'query'), taste),
      body ? arbitraryBody(body, taste) : fc.constant(undefined),
    )
    .map(([names, query, sent]) => ({
      url: `${fillIn(path, names)}?${toQuery(query)}`,
      body: sent,
    }));
}

/** The parameters in that place, as an object with a property for each. */
export function schemaOf(
  { parameters = [] }: DescribedOperation,
  place: 'path' | 'query',
): JsonObject {
  const here = parameters.filter(parameter => parameter.in === place);
  return {
    type: 'object',
    properties: Object.fromEntries(
      here.map(({ name, schema }) => [name, schema]),
    ),
    required: here.filter(one => one.required).map(({ name }) => name),
  };
}

function arbitraryBody(schema: JsonObject, taste: Taste) {
  const json = arbitraryOf(schema, taste).map(value => ({
    type: 'application/json',
    text: JSON.stringify(value),
  }));
  if (!taste.strange) {
    return json;
  }
  const anything = fc.record({
    type: fc.constantFrom(
      'application/json',
      'application/json; charset=koi8-r',
      'application/x-www-form-urlencoded',
      'text/plain',
    ),
    text: fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...['{', '"text"', '{"answers":'],
        `{"answers":{"name":${'['.repeat(9_000)}${']'.repeat(9_000)}}}`,
        `{"answers":{"name":"${'x'.repeat(200_000)}"}}`,
      ),
    ),
  });
  return fc.oneof(
    { weight: 6, arbitrary: json },
    { weight: 1, arbitrary: anything },
  );
}

/** No address can hold the names that are left out here; `x` stands for them. */
function fillIn(path: string, names: JsonObject): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    const text = toText(names[name]);
    return /^\.{0,2}$/.test(text)
      ? 'x'
      : new URLSearchParams([['', text]])
          .toString()
          .slice(1)
          .replaceAll('+', '%20');
  });
}

function toQuery(query: JsonObject): URLSearchParams {
  return new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) =>
      [value].flat().map(one => [name, toText(one)]),
    ),
  );
}

function toText(value: JsonValue | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.slice(0, LONGEST_PARAMETER);
}
