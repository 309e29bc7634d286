import { existsSync, readFileSync } from 'node:fs';
import { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { parse } from 'yaml';
import { announce } from '../announce';
import { closedSchema, Schema } from './closedSchema';
import { fromSwagger, isSwagger } from './fromSwagger';

/** A description of an API in OpenAPI 3. */
export type Described = Record<string, unknown> & {
  paths: Record<string, unknown>;
  components?: Record<string, Record<string, unknown>>;
};

/** What can be done at a path. */
export interface PathItem {
  parameters?: unknown[];
  get?: { parameters?: unknown[] };
}

/** Everything a part of the description refers to, and what that refers to. */
function referencesOf(part: unknown, found: Set<string>, whole: Described) {
  for (const [, section, name] of JSON.stringify(part).matchAll(
    /"#\/components\/(\w+)\/([^"]+)"/g,
  )) {
    const reference = `${section}/${name}`;
    if (!found.has(reference)) {
      found.add(reference);
      referencesOf(whole.components?.[section]?.[name], found, whole);
    }
  }
  return found;
}

/** Operations of a path without their answers: only requests are checked. */
function requestsOf(path: unknown): PathItem {
  return JSON.parse(JSON.stringify(path), (key, value) =>
    key === 'responses' ? { default: { description: '' } } : value,
  );
}

/** A host's published description of its API. */
export function parseDescription(file: string): Described {
  if (!existsSync(file)) {
    throw new Error(
      `These tests need the host's description of its API in ${file}. Run \`npm test\` once, which fetches it.`,
    );
  }
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  const read = file.endsWith('.json') ? JSON.parse(text) : parse(text);
  return isSwagger(read) ? (fromSwagger(read) as Described) : read;
}

/** Bodies of JSON with what the description names, and nothing else. */
function closeBodies<T>(part: T, whole: Described): T {
  return JSON.parse(JSON.stringify(part), (key, value) =>
    key === 'application/json' && value.schema
      ? { ...value, schema: closedSchema(value.schema, resolveIn(whole)) }
      : value,
  );
}

function resolveIn(whole: Described): (reference: string) => Schema {
  return reference => {
    const [section, name] = reference.split('/').slice(-2);
    return whole.components?.[section]?.[name] as Schema;
  };
}

/** A property that the host takes, though its description leaves it out. */
export interface LeftOut {
  /** Name of the schema that lacks it. */
  schema: string;
  property: string;
  /** How it is known, as in "the text of the operation names it". */
  known: string;
}

/**
 * A description cut down to the requests of some paths: the whole of it would
 * take a minute to compile.
 */
export function cutDown(
  whole: Described,
  paths: string[],
  leftOut: LeftOut[] = [],
) {
  const kept = Object.fromEntries(
    paths.map(path => [path, requestsOf(whole.paths[path])]),
  );
  const components: Record<string, Record<string, Schema>> = {};
  for (const reference of referencesOf(kept, new Set(), whole)) {
    const [section, name] = reference.split('/');
    components[section] ??= {};
    const component = whole.components?.[section]?.[name] as Schema;
    components[section][name] =
      section === 'schemas'
        ? closedSchema(component, resolveIn(whole))
        : closeBodies(component, whole);
  }
  leftOut.forEach(exception => allow(exception, components.schemas));
  const { openapi, info } = whole;
  return { openapi, info, paths: closeBodies(kept, whole), components };
}

function allow(
  { schema, property, known }: LeftOut,
  schemas: Record<string, Schema>,
) {
  const { properties = {} } = schemas[schema];
  if (!(property in properties)) {
    properties[property] = {};
    announce(
      `The property ${property} of ${schema} is sent though the schema lacks it: ${known}.`,
    );
  }
}

export function readDescription(file: string, paths: string[]) {
  return cutDown(parseDescription(file), paths);
}

/** Refuses every request that the description does not allow. */
export function describedApi(
  description: ReturnType<typeof cutDown>,
): RequestHandler[] {
  return middleware({
    apiSpec: description as Parameters<typeof middleware>[0]['apiSpec'],
    validateRequests: { allowUnknownQueryParameters: false },
    validateResponses: false,
    validateSecurity: false,
    validateApiSpec: false,
    validateFormats: false,
  });
}
