import type { JsonObject, JsonValue } from '@backstage/types';

interface AnswerOptions {
  platformField?: string;
  otherFields?: string[];
  changesField?: string;
}

/**
 * The generator's answers in a form: every field under its own name, and those
 * of the platform picker unpacked. Fields left empty are no answers, nor are
 * those of other use.
 */
export function answersOf(
  formData: JsonObject,
  options: AnswerOptions = {},
): JsonObject {
  const { platformField = 'platform', changesField = 'changes' } = options;
  const noAnswers = [...(options.otherFields ?? []), changesField];
  const fields = Object.entries(formData).filter(
    ([name]) => !noAnswers.includes(name),
  );
  const { [platformField]: choice, ...answers } = Object.fromEntries(fields);
  return withoutEmpty({ ...answers, ...(isObject(choice) ? choice : {}) });
}

function withoutEmpty(object: JsonObject): JsonObject {
  const entries = Object.entries(object)
    .map(
      ([key, value]) =>
        [key, isObject(value) ? withoutEmpty(value) : value] as const,
    )
    .filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(entries);
}

function isEmpty(value: JsonValue | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (isObject(value) && Object.keys(value).length === 0)
  );
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
