import { InputError } from '@backstage/errors';

const MAX_PAGES = 500;

/** One page of a list, and where the next one is, if there is one. */
export interface Page<T, At> {
  items: T[];
  next?: At | null;
}

/**
 * A list as a whole, of which the host sends page after page; bounded, as not
 * everything that answers knows an end.
 */
export async function readPages<T, At>(
  task: string,
  first: At,
  readPage: (at: At) => Promise<Page<T, At>>,
): Promise<T[]> {
  const all: T[] = [];
  let at = first;
  for (let count = 0; count < MAX_PAGES; count++) {
    const { items, next } = await readPage(at);
    all.push(...items);
    if (next === undefined || next === null) {
      return all;
    }
    at = next;
  }
  throw new InputError(
    `Could not ${task}: there are more than ${all.length}. Use a fresh branch, or generate into another folder.`,
  );
}
