/** A schema of JSON, as far as it matters whether it is open. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  [keyword: string]: unknown;
}

/**
 * The schema without room for what it does not name. By itself an object may
 * have any further property: what is misspelt, or not there at all, would pass.
 *
 * @param resolve - finds what a reference means.
 */
export function closedSchema(
  schema: Schema,
  resolve: (reference: string) => Schema,
): Schema {
  const close = (part: Schema) => closedSchema(part, resolve);
  if (schema.$ref !== undefined) {
    return schema;
  }
  if (schema.allOf) {
    return close(merged(schema, resolve));
  }
  const { properties, items, anyOf, oneOf, additionalProperties } = schema;
  // Beside properties, alternatives say which of them are needed.
  const alternatives = !properties && {
    ...(anyOf && { anyOf: anyOf.map(close) }),
    ...(oneOf && { oneOf: oneOf.map(close) }),
  };
  return {
    ...schema,
    ...alternatives,
    ...(items && { items: close(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [name, close(value)]),
      ),
      additionalProperties: false,
    }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: close(additionalProperties),
    }),
  };
}

/** One object for all parts of it: each of them closed would refuse the rest. */
function merged(
  { allOf = [], ...own }: Schema,
  resolve: (reference: string) => Schema,
): Schema {
  const parts = [own, ...allOf].map(part => {
    const found = part.$ref === undefined ? part : resolve(part.$ref);
    return found.allOf ? merged(found, resolve) : found;
  });
  const isObject = parts.some(({ properties }) => properties);
  if (!isObject) {
    return Object.assign({}, ...parts);
  }
  return {
    type: 'object',
    properties: Object.assign({}, ...parts.map(part => part.properties)),
    required: [...new Set(parts.flatMap(({ required = [] }) => required))],
  };
}
