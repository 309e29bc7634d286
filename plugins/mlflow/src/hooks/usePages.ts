import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import useMount from 'react-use/esm/useMount';

/** A page of a list that MLflow gave, and how old it is. */
export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextCursor?: string;
  /** ISO 8601. */
  readAt: string;
  stale: boolean;
}

/** Reads the first page now and the next one when it is asked for. */
export function usePages<T>(
  read: (cursor: string | undefined) => Promise<Page<T>>,
): {
  pages: Page<T>[];
  loading: boolean;
  error?: Error;
  hasMore: boolean;
  readNext: () => void;
} {
  const [pages, setPages] = useState<Page<T>[]>([]);
  const cursor = pages[pages.length - 1]?.nextCursor;
  const [{ loading, error }, readNext] = useAsyncFn(async () => {
    const page = await read(cursor);
    setPages(before => [...before, page]);
  }, [read, cursor]);
  useMount(readNext);
  return {
    pages,
    loading,
    error,
    hasMore: cursor !== undefined,
    readNext,
  };
}
