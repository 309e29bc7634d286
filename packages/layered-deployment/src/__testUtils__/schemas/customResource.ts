import { Json, JsonObject, isObject } from './jsonSchema';

const name = { type: 'string', maxLength: 253 };

/** What our manifests may say about themselves; anything else is a slip. */
const metadata: JsonObject = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { ...name, pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$' },
    namespace: {
      ...name,
      maxLength: 63,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    },
    labels: {
      type: 'object',
      additionalProperties: { type: 'string', maxLength: 63 },
    },
    annotations: {
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    finalizers: { type: 'array', items: { type: 'string' } },
  },
  additionalProperties: false,
};

/** Keywords whose value maps names to schemas. */
const schemaMaps = new Set(['properties', 'patternProperties', 'definitions']);

/**
 * Closes an OpenAPI v3 schema of a custom resource: an unknown field, which an
 * API server would silently prune, becomes an error of plain JSON Schema.
 */
function close(schema: Json | undefined): Json | undefined {
  if (Array.isArray(schema)) {
    return schema.map(item => close(item) ?? null);
  }
  if (!isObject(schema)) {
    return schema;
  }
  const closed: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    closed[key] =
      schemaMaps.has(key) && isObject(value)
        ? Object.fromEntries(
            Object.entries(value).map(([field, inner]) => [
              field,
              close(inner),
            ]),
          )
        : close(value);
  }
  if (closed['x-kubernetes-int-or-string'] === true) {
    delete closed.type;
    delete closed.anyOf;
    closed.oneOf = [{ type: 'string' }, { type: 'integer' }];
  }
  if (closed.nullable === true && typeof closed.type === 'string') {
    closed.type = [closed.type, 'null'];
  }
  if (
    isObject(closed.properties) &&
    closed.additionalProperties === undefined &&
    closed['x-kubernetes-preserve-unknown-fields'] !== true
  ) {
    closed.additionalProperties = false;
  }
  return closed;
}

/** One strict schema of one served version of a custom resource. */
export type CustomResourceSchema = { file: string; schema: JsonObject };

/**
 * Strict JSON schemas of a CustomResourceDefinition, one for each version that
 * an API server serves. Unserved versions are left out on purpose: a manifest
 * that uses one is refused by the cluster, so it must be refused here.
 */
export function customResourceSchemas(
  definition: JsonObject,
): CustomResourceSchema[] {
  const spec = definition.spec;
  if (!isObject(spec) || !isObject(spec.names)) {
    return [];
  }
  const { group, names } = spec;
  const versions = Array.isArray(spec.versions) ? spec.versions : [];
  return versions.filter(isObject).flatMap(version => {
    const openApi = isObject(version.schema)
      ? version.schema.openAPIV3Schema
      : undefined;
    const closed = close(openApi);
    if (version.served !== true || !isObject(closed)) {
      return [];
    }
    const kind = String(names.kind);
    const properties = isObject(closed.properties) ? closed.properties : {};
    const required = Array.isArray(closed.required) ? closed.required : [];
    return [
      {
        file: `${group}_${kind.toLowerCase()}_${version.name}.json`,
        schema: {
          ...closed,
          properties: {
            ...properties,
            apiVersion: { const: `${group}/${version.name}` },
            kind: { const: kind },
            metadata,
          },
          required: [
            ...new Set(['apiVersion', 'kind', 'metadata', ...required]),
          ],
        },
      },
    ];
  });
}
