const DEFAULT_PAGE_SIZE = 25;

/** However many are asked for, a server sends no more at once. */
const MAX_PAGE_SIZE = 100;

/** One page of a list, as Bitbucket has them. */
export function pageOf<T>(
  query: { limit?: unknown; start?: unknown },
  all: T[],
) {
  const limit = Math.min(
    Number(query.limit ?? DEFAULT_PAGE_SIZE),
    MAX_PAGE_SIZE,
  );
  const start = Number(query.start ?? 0);
  const values = all.slice(start, start + limit);
  const isLastPage = start + values.length >= all.length;
  return {
    values,
    size: values.length,
    limit,
    start,
    isLastPage,
    nextPageStart: isLastPage ? null : start + limit,
  };
}
