import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';
import { OwnLanguage } from '../../common/OwnLanguage';
import styles from './MlflowChangedServer.module.css';
import { keptAnswers } from './keptAnswers';
import type { changedServerSchema } from './schema';

/** Form field that only tells: the form changes a server that exists. */
export function MlflowChangedServer({
  formContext,
  formData,
}: typeof changedServerSchema.TProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (!formData) {
    return null;
  }
  const { owner, waivers, migration } = keptAnswers(formContext?.formData);
  return (
    <OwnLanguage>
      <Alert
        status="info"
        icon
        title={t('change.banner.title', {
          name: parseEntityRef(formData).name,
        })}
        description={
          <>
            {t('change.banner.description', { owner })}
            {(waivers.length > 0 || migration) && (
              <ul className={styles.kept}>
                {waivers.map(({ rule, reason }) => (
                  <li key={rule}>
                    {t('change.banner.waiver', { rule, reason })}
                  </li>
                ))}
                {migration && (
                  <li>{t('change.banner.migration', { plan: migration })}</li>
                )}
              </ul>
            )}
          </>
        }
      />
    </OwnLanguage>
  );
}
