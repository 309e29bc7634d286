import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useExactTime } from '../../../hooks/useExactTime';
import { mlflowTranslationRef } from '../../../translation';

/** Says of what is shown that the portal could not read it anew. */
export function FailedRefreshAlert(props: {
  /** Milliseconds since 1970. */
  readAt: number;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const exactly = useExactTime();
  return (
    <Alert
      status="warning"
      icon
      title={t('failure.stale', {
        time: exactly(new Date(props.readAt).toISOString()),
      })}
    />
  );
}
