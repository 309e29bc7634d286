import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AliasSince } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { MovedBy } from '../../moves/AliasHistory';
import { Quiet } from '../../common/Quiet';
import styles from './MovedHere.module.css';

/** From where an alias was moved to its version, by whom and why. */
export function MovedHere({ since }: { since: AliasSince }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { notBefore, from, reason } = since;
  if (notBefore === undefined) {
    return <Quiet>{t('championCard.seenFirst')}</Quiet>;
  }
  return (
    <div>
      <Quiet>
        {from
          ? t('championCard.movedFrom', { version: from })
          : t('championCard.set')}
        {' · '}
        <MovedBy entry={since} />
      </Quiet>
      {reason && (
        <blockquote className={styles.reason} title={reason}>
          {t('history.reason', { reason })}
        </blockquote>
      )}
    </div>
  );
}
