import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DateTime } from 'luxon';
import { useLanguage } from '../../../hooks/useLanguage';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';

export interface RegisteredAtProps {
  /** ISO 8601. */
  time: string;
  registeredBy?: string;
}

/** How old a version is; the only age that MLflow knows. */
export function RegisteredAt({ time, registeredBy }: RegisteredAtProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const locale = useLanguage();
  const when = relativeTime(time);
  return (
    <time
      dateTime={time}
      title={DateTime.fromISO(time).toLocaleString(DateTime.DATETIME_MED, {
        locale,
      })}
    >
      {registeredBy
        ? t('championCard.registeredBy', { when, who: registeredBy })
        : t('championCard.registered', { when })}
    </time>
  );
}
