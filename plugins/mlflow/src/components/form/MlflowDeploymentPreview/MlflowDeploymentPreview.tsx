import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Text } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';
import { CardSkeleton } from '../../common/CardSkeleton';
import { ReadFailure } from '../../common/ReadFailure';
import { answersOf } from './answersOf';
import styles from './MlflowDeploymentPreview.module.css';
import { PreviewDetails } from './PreviewDetails';
import { PreviewStatus } from './PreviewStatus';
import type { deploymentPreviewSchema } from './schema';
import { usePreview } from './usePreview';

/** Form field without a value: shows what the answers so far would make. */
export function MlflowDeploymentPreview({
  formContext,
  uiSchema,
}: typeof deploymentPreviewSchema.TProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const options = uiSchema?.['ui:options'];
  const formData = formContext?.formData ?? {};
  const { preview, error, isUpdating, refresh } = usePreview(
    answersOf(formData, options),
    formData[options?.changesField ?? 'changes'],
  );
  return (
    <section
      className={styles.preview}
      lang={t('language')}
      aria-busy={isUpdating}
    >
      <Text as="h3" variant="title-x-small" weight="bold">
        {t('preview.title')}
      </Text>
      <PreviewStatus preview={preview} isUpdating={isUpdating} />
      {error && <ReadFailure error={error} onRetry={refresh} />}
      {!error && !preview && <CardSkeleton label={t('preview.loading')} />}
      {preview && preview.problems.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('preview.problems')}
          description={
            <ul className={styles.list}>
              {preview.problems.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  {field}: {message}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {preview && preview.problems.length === 0 && (
        <PreviewDetails preview={preview} />
      )}
    </section>
  );
}
