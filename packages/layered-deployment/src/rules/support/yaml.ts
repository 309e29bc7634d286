/** A YAML mapping. */
export type YamlMap = Record<string, unknown>;

/** Narrows a YAML value to a mapping. */
export function isMap(value: unknown): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value below a path of keys; undefined if any step is missing. */
export function at(value: unknown, ...keys: (string | number)[]): unknown {
  let current = value;
  for (const key of keys) {
    if (Array.isArray(current) && typeof key === 'number') {
      current = current[key];
    } else if (isMap(current) && Object.hasOwn(current, key)) {
      current = current[key];
    } else {
      return undefined;
    }
  }
  return current;
}

/** The mapping below a path, empty if there is none. */
export function mapAt(value: unknown, ...keys: (string | number)[]): YamlMap {
  const found = at(value, ...keys);
  return isMap(found) ? found : {};
}

/** The list below a path, empty if there is none. */
export function listAt(
  value: unknown,
  ...keys: (string | number)[]
): unknown[] {
  const found = at(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** The text below a path; undefined if it is missing or no text. */
export function textAt(
  value: unknown,
  ...keys: (string | number)[]
): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

/** Merges value files as Helm does: maps merge, lists replace, null deletes. */
export function mergeValues(base: YamlMap, over: YamlMap): YamlMap {
  const merged: YamlMap = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null) {
      delete merged[key];
    } else if (isMap(value)) {
      merged[key] = mergeValues(mapAt(merged, key), value);
    } else {
      merged[key] = value;
    }
  }
  return merged;
}
