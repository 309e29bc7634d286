import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Table,
  type ColumnConfig,
  type TableProps,
} from '@backstage/ui';
import { usePages, type Page } from '../../hooks/usePages';
import { mlflowTranslationRef } from '../../translation';
import { ReadFailure } from '../ReadFailure';
import { StaleAlert } from '../StaleAlert';
import styles from './PagedTable.module.css';

/** An item of the list with what tells it from the others. */
export type Row<T> = T & { id: string };

/** A long list of which people ask for more. */
export function PagedTable<T extends object>(props: {
  columns: ColumnConfig<Row<T>>[];
  idOf: (item: T) => string;
  read: (cursor: string | undefined) => Promise<Page<T>>;
  empty: string;
  rowConfig?: TableProps<Row<T>>['rowConfig'];
  selection?: TableProps<Row<T>>['selection'];
}) {
  const { columns, idOf, read, empty, rowConfig, selection } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { pages, loading, error, hasMore, readNext } = usePages(read);
  const failure = error && (
    <ReadFailure error={error} once onRetry={readNext} />
  );
  if (failure && pages.length === 0) {
    return failure;
  }
  const stale = pages.find(page => page.stale);
  return (
    <div className={styles.list}>
      {stale && <StaleAlert readAt={stale.readAt} />}
      <div className={styles.table}>
        <Table
          columnConfig={columns}
          data={pages
            .flatMap(({ items }) => items)
            .map(item => ({ ...item, id: idOf(item) }))}
          isPending={pages.length === 0}
          pagination={{ type: 'none' }}
          emptyState={empty}
          rowConfig={rowConfig}
          selection={selection}
        />
      </div>
      {failure}
      {hasMore && !failure && (
        <Button variant="secondary" isPending={loading} onPress={readNext}>
          {t('models.more')}
        </Button>
      )}
    </div>
  );
}
