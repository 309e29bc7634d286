import { Json, JsonObject, isObject } from './jsonSchema';

const shared = /^.*_definitions\.json#\/(?:\$defs|definitions)\//;

function localise(value: Json | undefined, used: Set<string>): Json {
  if (Array.isArray(value)) {
    return value.map(item => localise(item, used));
  }
  if (!isObject(value)) {
    return value ?? null;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const local =
        key === '$ref' && typeof inner === 'string'
          ? inner
              .replace(shared, '')
              .replace(/^#\/(?:\$defs|definitions)\//, '')
          : undefined;
      if (local === undefined) {
        return [key, localise(inner, used)];
      }
      used.add(local);
      return [key, `#/definitions/${local}`];
    }),
  );
}

/**
 * Makes the schema of a built-in kind stand alone: the definitions that it
 * shares with all others by reference are copied in, because kubeconform loads
 * one file per kind.
 */
export function standaloneSchema(
  schema: JsonObject,
  definitions: JsonObject,
): JsonObject {
  const used = new Set<string>();
  const standalone = localise(schema, used) as JsonObject;
  const copied: JsonObject = {};
  // The set grows while it is walked: definitions refer to definitions.
  for (const name of used) {
    copied[name] = localise(definitions[name], used);
  }
  return { ...standalone, definitions: copied };
}
