import type { AliasQuery } from '../../../api';
import { AliasHistoryDialog } from '../../moves/AliasHistory';
import { PromotionDialog } from '../../moves/Promotion';
import styles from './AliasPanel.module.css';

/** What people can do about an alias: look back, and move it. */
export function AliasActions({ query }: { query: AliasQuery }) {
  return (
    <span className={styles.actions}>
      <AliasHistoryDialog query={query} />
      <PromotionDialog query={query} />
    </span>
  );
}
