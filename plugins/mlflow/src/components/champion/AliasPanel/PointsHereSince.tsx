import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { AliasSince } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useAge } from '../../../hooks/useAge';
import { useExactTime } from '../../../hooks/useExactTime';
import { mlflowTranslationRef } from '../../../translation';

/** For how long an alias has pointed to its version, as far as it was seen. */
export function PointsHereSince({
  since: { notBefore, notAfter },
}: {
  since: AliasSince;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const exactly = useExactTime();
  const age = useAge()(notAfter);
  return (
    <time
      dateTime={notAfter}
      title={
        notBefore &&
        t('championCard.sinceBetween', {
          from: exactly(notBefore),
          to: exactly(notAfter),
        })
      }
    >
      <Text variant="body-large">
        {notBefore
          ? t('championCard.since', { age })
          : t('championCard.sinceAtLeast', { age })}
      </Text>
    </time>
  );
}
