import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';

export interface ReadFailureProps {
  error: Error;
  /** The annotation that said what to read, where one did. */
  annotation?: string;
  /** Nothing reads again but the person. */
  once?: boolean;
  onRetry: () => void;
}

/**
 * Says calmly why something could not be read. Nobody is shown the error's own
 * text: it may name hosts and files that are not for everyone.
 */
export function ReadFailure({
  error,
  annotation,
  once = false,
  onRetry,
}: ReadFailureProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const reason = reasonOf(error, annotation);
  return (
    <Alert
      status={reason === 'forbidden' ? 'info' : 'warning'}
      icon
      title={t(`failure.${reason}.title`)}
      description={
        once && reason === 'unavailable'
          ? t('failure.unavailable.once')
          : t(`failure.${reason}.description`, { annotation: annotation ?? '' })
      }
      customActions={
        <Button size="small" variant="secondary" onPress={onRetry}>
          {t('failure.retry')}
        </Button>
      }
    />
  );
}

function reasonOf(
  error: Error,
  annotation: string | undefined,
): 'forbidden' | 'notFound' | 'invalid' | 'unavailable' {
  const status = 'statusCode' in error ? error.statusCode : undefined;
  switch (status) {
    case 401:
    case 403:
      return 'forbidden';
    case 404:
      return annotation ? 'notFound' : 'unavailable';
    case 400:
      return annotation ? 'invalid' : 'unavailable';
    default:
      return 'unavailable';
  }
}
