/** A list that may have been cut. */
export interface Pages<T> {
  items: T[];
  /** There was more than was read. */
  truncated: boolean;
}

/**
 * Reads page after page, but never for ever: MLflow can answer with an empty
 * page and yet another token.
 */
export async function collectPages<T>(
  readPage: (token?: string) => Promise<{ items: T[]; nextToken?: string }>,
  limits: { pages: number; keyOf: (item: T) => string },
): Promise<Pages<T>> {
  // Pages are offsets into a list that others change meanwhile, so that a row
  // can come twice.
  const items = new Map<string, T>();
  let token: string | undefined;
  for (let page = 0; page < limits.pages; page++) {
    const { items: found, nextToken } = await readPage(token);
    found.forEach(item => items.set(limits.keyOf(item), item));
    if (!nextToken || nextToken === token || found.length === 0) {
      return { items: [...items.values()], truncated: false };
    }
    token = nextToken;
  }
  return { items: [...items.values()], truncated: true };
}
