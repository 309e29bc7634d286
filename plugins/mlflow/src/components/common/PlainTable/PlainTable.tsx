import type { ReactNode } from 'react';
import styles from './PlainTable.module.css';

/** A small table of texts, whose rows begin with a name in a `th`. */
export function PlainTable(props: {
  label?: string;
  columns?: readonly string[];
  /** The rows. */
  children: ReactNode;
}) {
  const { label, columns, children } = props;
  return (
    <table className={styles.table} aria-label={label}>
      {columns && (
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>{children}</tbody>
    </table>
  );
}
