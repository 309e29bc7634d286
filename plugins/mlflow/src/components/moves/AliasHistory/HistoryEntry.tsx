import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { HistoryItem } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useExactTime } from '../../../hooks/useExactTime';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import styles from './AliasHistory.module.css';
import { isMove } from './isMove';
import { MovedBy } from './MovedBy';
import { useReasonText } from './useReasonText';

/** One thing that happened, between two times. */
export function HistoryEntry({ entry }: { entry: HistoryItem }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const exactly = useExactTime();
  const { kind, from = '', to = '', notBefore, notAfter } = entry;
  const reason = useReasonText()(entry);
  return (
    <li className={isMove(kind) ? styles.move : styles.remark}>
      <Text weight={isMove(kind) ? 'bold' : 'regular'}>
        {t(`historyKind.${kind}`, { from, to })}
      </Text>
      <Quiet>
        <time dateTime={notAfter}>{relativeTime(notAfter)}</time>
        {', '}
        {notBefore
          ? t('history.at', { from: exactly(notBefore), to: exactly(notAfter) })
          : t('history.until', { to: exactly(notAfter) })}
      </Quiet>
      {isMove(kind) && (
        <Quiet>
          <MovedBy entry={entry} />
        </Quiet>
      )}
      {reason && <Quiet>{reason}</Quiet>}
    </li>
  );
}
