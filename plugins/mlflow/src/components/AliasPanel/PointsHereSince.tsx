import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { AliasSince } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useExactTime } from '../../hooks/useExactTime';
import { useRelativeTime } from '../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../translation';
import { Quiet } from '../Quiet';

export interface PointsHereSinceProps {
  since: AliasSince;
}

/** Since when an alias points to its version, never more exact than it was seen. */
export function PointsHereSince({
  since: { notBefore, notAfter, from },
}: PointsHereSinceProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const exactly = useExactTime();
  const when = relativeTime(notAfter);
  const words = [
    notBefore === undefined
      ? t('championCard.sinceFirstLook', { when })
      : t('championCard.since', { when }),
    from && t('championCard.before', { version: from }),
  ].filter(Boolean);
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
      <Quiet as="span">{words.join(', ')}</Quiet>
    </time>
  );
}
