import type { JsonObject, JsonValue } from '@backstage/types';

/**
 * The generator's answers in a form: every field under its own name, and those
 * of the platform picker unpacked. Fields left empty are no answers.
 */
export function answersOf(
  formData: JsonObject,
  targetField: string,
): JsonObject {
  const { [targetField]: choice, ...answers } = formData;
  return Object.fromEntries(
    Object.entries({ ...answers, ...(isObject(choice) ? choice : {}) }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
