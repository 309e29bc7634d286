import { Table, type ColumnConfig, type TableProps } from '@backstage/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import useUpdateEffect from 'react-use/esm/useUpdateEffect';
import { usePages, type Page } from '../../../hooks/usePages';
import { PendingTable } from '../PendingTable';
import { ReadFailure } from '../ReadFailure';
import { StaleAlert } from '../StaleAlert';
import styles from './PagedTable.module.css';
import { Pager } from './Pager';

/** An item of the list with what tells it from the others. */
export type Row<T> = T & { id: string };

/** More at once make the browser slow, however many were read. */
const ROWS_AT_ONCE = 50;

/** A long list, of which some rows are shown and people ask for more. */
export function PagedTable<T extends object>(props: {
  columns: ColumnConfig<Row<T>>[];
  /** Stable. */
  idOf: (item: T) => string;
  /** Stable; another one starts afresh. */
  read: (cursor: string | undefined) => Promise<Page<T>>;
  empty: string;
  rowConfig?: TableProps<Row<T>>['rowConfig'];
  selection?: TableProps<Row<T>>['selection'];
}) {
  const { columns, idOf, read, empty, rowConfig, selection } = props;
  const { pages, outdated, loading, error, hasMore, readNext } = usePages(read);
  const rows = useMemo(
    () =>
      pages
        .flatMap(({ items }) => items)
        .map(item => ({ ...item, id: idOf(item) })),
    [pages, idOf],
  );
  const [wanted, setWanted] = useState(0);
  useEffect(() => setWanted(0), [read]);
  // Until the wanted rows are read, and where there are none, those before.
  const first =
    wanted < rows.length ? wanted : Math.max(0, wanted - ROWS_AT_ONCE);
  const end = Math.min(first + ROWS_AT_ONCE, rows.length);
  const isFull = end - first === ROWS_AT_ONCE;
  const top = useRef<HTMLDivElement>(null);
  useUpdateEffect(() => {
    // Braces: newer browsers return a promise, which React would call.
    top.current?.scrollIntoView?.();
  }, [first]);
  const failure = error && (
    <ReadFailure error={error} once onRetry={readNext} />
  );
  if (failure && (pages.length === 0 || outdated)) {
    return failure;
  }
  const stale = pages.find(page => page.stale);
  const showNext = () => {
    if (isFull) {
      setWanted(first + ROWS_AT_ONCE);
    }
    if (end === rows.length) {
      readNext();
    }
  };
  return (
    <div className={styles.list}>
      {stale && <StaleAlert readAt={stale.readAt} />}
      <div className={styles.table} ref={top}>
        {pages.length === 0 ? (
          <PendingTable columns={columns} />
        ) : (
          <Table
            columnConfig={columns}
            data={rows.slice(first, end)}
            isStale={outdated}
            pagination={{ type: 'none' }}
            emptyState={empty}
            rowConfig={rowConfig}
            selection={selection}
          />
        )}
      </div>
      {failure}
      <Pager
        {...{ first, end, hasMore, isFull }}
        all={rows.length}
        isPending={loading && !outdated && pages.length > 0}
        onPrevious={() => setWanted(Math.max(0, first - ROWS_AT_ONCE))}
        onNext={showNext}
      />
    </div>
  );
}
