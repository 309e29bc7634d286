import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

const keySchema = z.array(z.string()).min(1);

/** The place in an order after which the next page begins. */
function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decodeCursor(cursor: string): string[] {
  try {
    return keySchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
  } catch {
    throw new InputError('cursor: must be the nextCursor of an earlier page');
  }
}

/** By code units, the same way everywhere. */
export function compareTexts(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}

/**
 * A page of what is in the order of its keys.
 *
 * @throws InputError where the cursor is none.
 */
export function pageOf<T>(
  items: readonly T[],
  options: {
    keyOf: (item: T) => readonly string[];
    limit: number;
    cursor?: string;
  },
): { items: T[]; nextCursor?: string } {
  const { keyOf, limit, cursor } = options;
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const start =
    after === undefined
      ? 0
      : items.findIndex(item => isAfter(keyOf(item), after));
  const page = start < 0 ? [] : items.slice(start, start + limit);
  const last = page.at(-1);
  return {
    items: page,
    nextCursor:
      last !== undefined && start + limit < items.length
        ? encodeCursor(keyOf(last))
        : undefined,
  };
}

/** Keys are compared by their first parts that differ. */
function isAfter(key: readonly string[], place: readonly string[]): boolean {
  const index = key.findIndex((part, at) => part !== place[at]);
  return index >= 0 && compareTexts(key[index], place[index] ?? '') > 0;
}
