import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';
import { concernInWords } from './concernInWords';
import styles from './MlflowPlatformPicker.module.css';

/** What a platform brings, so that nobody has to ask for it. */
export function PlatformLayers({ platform }: { platform: PlatformSummary }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold">
        {t('platformPicker.brings')}
      </Text>
      <dl className={styles.layers}>
        {platform.layers.map(({ concern, title }) => (
          <div key={concern}>
            <dt className={styles.concern}>{concernInWords(concern)}</dt>
            <dd className={styles.layer}>{title}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
