import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

/**
 * The input as its schema has it.
 *
 * @throws InputError naming the first field that is wrong.
 */
export function parseInput<T extends object>(
  schema: z.ZodType<T>,
  input: unknown,
): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(`${path.join('.') || 'The body'}: ${message}`);
  }
  const withNul = Object.entries(parsed.data).find(([, value]) =>
    [value].flat().some(holdsNul),
  );
  if (withNul) {
    throw new InputError(`${withNul[0]}: must not hold the character U+0000`);
  }
  return parsed.data;
}

/**
 * The full reference to an entity that a short one may stand for.
 *
 * @throws InputError naming the field.
 */
export function entityRefIn(
  text: string,
  { field, kind }: { field: string; kind: string },
): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, { defaultKind: kind, defaultNamespace: 'default' }),
    );
  } catch {
    throw new InputError(
      `${field}: ${text} is no reference to an entity; write e.g. ${kind}:default/risk`,
    );
  }
}

/** PostgreSQL can neither store nor compare text with this character. */
function holdsNul(value: unknown): boolean {
  return typeof value === 'string' && value.includes('\0');
}
