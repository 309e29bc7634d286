import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { MLFLOW_INSTANCE_ANNOTATION } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';

export interface ReadFailureProps {
  error: Error;
  onRetry: () => void;
}

/**
 * Says calmly why something could not be read. Nobody is shown the error's own
 * text: it may name hosts and files that are not for everyone.
 */
export function ReadFailure({ error, onRetry }: ReadFailureProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const reason = reasonOf(error);
  return (
    <Alert
      status={reason === 'forbidden' ? 'info' : 'warning'}
      icon
      title={t(`failure.${reason}.title`)}
      description={t(`failure.${reason}.description`, {
        annotation: MLFLOW_INSTANCE_ANNOTATION,
      })}
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('failure.retry')}
        </Button>
      }
    />
  );
}

function reasonOf(error: Error): 'forbidden' | 'notFound' | 'unavailable' {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  switch (status) {
    case 401:
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    default:
      return 'unavailable';
  }
}
