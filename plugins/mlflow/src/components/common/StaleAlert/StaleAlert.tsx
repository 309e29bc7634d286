import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';

/** Says of what is shown that it is from before MLflow fell silent. */
export function StaleAlert(props: {
  /** ISO 8601. */
  readAt: string;
  /** Where nothing reads again but the person. */
  onRetry?: () => void;
}) {
  const { readAt, onRetry } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  return (
    <Alert
      status="warning"
      icon
      title={t('models.stale', { when: relativeTime(readAt) })}
      customActions={
        onRetry && (
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('failure.retry')}
          </Button>
        )
      }
    />
  );
}
