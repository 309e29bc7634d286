import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Table,
  VisuallyHidden,
  type ColumnConfig,
  type TableItem,
} from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';
import styles from './PendingTable.module.css';

/** Known to browsers, but not to the types of this React. */
const inert = { inert: '' };

/** The shape of a table whose rows are read for the first time. */
export function PendingTable<T extends TableItem>(props: {
  columns: ColumnConfig<T>[];
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <div aria-busy="true" className={styles.table}>
      <VisuallyHidden role="status">{t('models.reading')}</VisuallyHidden>
      {/* Its rows have no names, and nothing can be sorted yet. */}
      <div {...inert}>
        <Table
          columnConfig={props.columns}
          data={undefined}
          isPending
          pagination={{ type: 'none' }}
        />
      </div>
    </div>
  );
}
