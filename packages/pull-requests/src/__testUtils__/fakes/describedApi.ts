import { existsSync, readFileSync } from 'node:fs';
import { RequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { parse } from 'yaml';
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

/**
 * A description cut down to the requests of some paths: the whole of it would
 * take a minute to compile.
 */
export function cutDown(whole: Described, paths: string[]) {
  const kept = Object.fromEntries(
    paths.map(path => [path, requestsOf(whole.paths[path])]),
  );
  const components: Record<string, Record<string, unknown>> = {};
  for (const reference of referencesOf(kept, new Set(), whole)) {
    const [section, name] = reference.split('/');
    components[section] ??= {};
    components[section][name] = whole.components?.[section]?.[name];
  }
  const { openapi, info } = whole;
  return { openapi, info, paths: kept, components };
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
