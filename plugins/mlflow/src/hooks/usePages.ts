import { useEffect, useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useLatest from 'react-use/esm/useLatest';

/** A page of a list that MLflow gave, and how old it is. */
export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextCursor?: string;
  /** ISO 8601. */
  readAt: string;
  stale: boolean;
}

type ReadPage<T> = (cursor: string | undefined) => Promise<Page<T>>;

/**
 * Reads the first page now and the next one when it is asked for. `read` must
 * be stable; with another `read` the pages are outdated until it has answered.
 */
export function usePages<T>(read: ReadPage<T>): {
  pages: Page<T>[];
  /** They answer an earlier question. */
  outdated: boolean;
  loading: boolean;
  error?: Error;
  hasMore: boolean;
  readNext: () => void;
} {
  const [{ pages, of }, setState] = useState<{
    pages: Page<T>[];
    of: ReadPage<T>;
  }>({ pages: [], of: read });
  const outdated = of !== read;
  const cursor = outdated ? undefined : pages[pages.length - 1]?.nextCursor;
  const latest = useLatest(read);
  const [{ loading, error }, readNext] = useAsyncFn(async () => {
    const page = await read(cursor);
    // What comes late must not take the place of what was asked for since.
    if (latest.current === read) {
      setState(before => ({
        pages: before.of === read ? [...before.pages, page] : [page],
        of: read,
      }));
    }
  }, [read, cursor]);
  const start = useLatest(readNext);
  useEffect(() => {
    start.current();
  }, [start, read]);
  return {
    pages,
    outdated,
    loading,
    error: loading ? undefined : error,
    hasMore: cursor !== undefined,
    readNext,
  };
}
