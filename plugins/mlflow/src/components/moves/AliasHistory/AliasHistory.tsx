import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { HistoryResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import type { AliasQuery } from '../../../api';
import { useHistory } from '../../../hooks/useEntityReads';
import { useExactTime } from '../../../hooks/useExactTime';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { PendingRead } from '../../common/PendingRead';
import { Quiet } from '../../common/Quiet';
import styles from './AliasHistory.module.css';
import { HistoryEntry } from './HistoryEntry';
import { PointedTo } from './PointedTo';

/** Where an alias pointed, as far as the portal saw it. */
export function AliasHistory({ query }: { query: AliasQuery }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const exactly = useExactTime();
  const { value, error, refresh } = useHistory(query);
  if (!value) {
    return (
      <PendingRead
        label={t('history.loading')}
        error={error}
        onRetry={refresh}
      />
    );
  }
  const entries = entriesOf(value, query.alias);
  return (
    <div className={styles.history}>
      <PointedTo query={query} />
      <section className={styles.section}>
        <Text as="h3" variant="body-large" weight="bold">
          {t('history.timeline')}
        </Text>
        {entries.length === 0 ? (
          <Quiet>{t('history.empty')}</Quiet>
        ) : (
          <ol className={styles.timeline}>
            {entries.map(entry => (
              <HistoryEntry key={entry.hash} entry={entry} />
            ))}
          </ol>
        )}
      </section>
      <Quiet>
        {t('history.honesty')}{' '}
        {value.observedUntil &&
          t('history.observedUntil', {
            when: relativeTime(value.observedUntil),
          })}{' '}
        {value.keptSince &&
          t('history.keptSince', { when: exactly(value.keptSince) })}
      </Quiet>
    </div>
  );
}

/** What concerns an alias, its model or its server, newest first. */
function entriesOf({ items, gaps }: HistoryResponse, alias: string) {
  return [
    ...items.filter(item => item.alias === undefined || item.alias === alias),
    ...gaps,
  ].sort((one, other) => Date.parse(other.notAfter) - Date.parse(one.notAfter));
}
