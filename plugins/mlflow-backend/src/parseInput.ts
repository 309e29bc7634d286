import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

/**
 * The input as its schema has it.
 *
 * @throws InputError naming the first field that is wrong.
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(`${path.join('.') || 'The body'}: ${message}`);
  }
  return parsed.data;
}
