import type { ReactNode } from 'react';
import styles from './FilterBar.module.css';

/** What a list has to be like, and what can be done with it. */
export function FilterBar(props: { children: ReactNode; actions: ReactNode }) {
  const { children, actions } = props;
  return (
    <div className={styles.bar}>
      <div className={styles.filters} role="search">
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
