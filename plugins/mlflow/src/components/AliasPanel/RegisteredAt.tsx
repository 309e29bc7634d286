import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AliasedVersion } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { DateTime } from 'luxon';
import { useLanguage } from '../../hooks/useLanguage';
import { useRelativeTime } from '../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../translation';
import { Quiet } from '../Quiet';

/** How old a version is; the only age that MLflow knows. */
export function RegisteredAt({
  version,
}: {
  version: Extract<AliasedVersion, { state: 'found' }>;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const locale = useLanguage();
  const when = relativeTime(version.registeredAt);
  return (
    <time
      dateTime={version.registeredAt}
      title={DateTime.fromISO(version.registeredAt).toLocaleString(
        DateTime.DATETIME_MED,
        { locale },
      )}
    >
      <Quiet as="span">
        {version.registeredBy
          ? t('championCard.registeredBy', { when, who: version.registeredBy })
          : t('championCard.registered', { when })}
      </Quiet>
    </time>
  );
}
