import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { WebLink } from '../../common/WebLink';
import styles from './ModelsWithoutAlias.module.css';

/** Models that nobody can load by role yet, in one line each. */
export function ModelsWithoutAlias({ models }: { models: RegisteredModel[] }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  if (models.length === 0) {
    return null;
  }
  return (
    <section className={styles.section} aria-label={t('championCard.noAlias')}>
      <Text as="h4" variant="body-medium" weight="bold">
        {t('championCard.noAlias')}
      </Text>
      <Quiet>{t('championCard.noAliasHint')}</Quiet>
      <ul className={styles.models}>
        {models.map(({ environment, instance, latestVersion, name, url }) => {
          const text = latestVersion
            ? t('championCard.latestVersion', {
                model: name,
                version: latestVersion,
              })
            : t('championCard.noVersion', { model: name });
          return (
            <li key={`${instance}/${name}`}>
              <WebLink to={url}>{text}</WebLink>{' '}
              <Quiet as="span">{environment ?? instance}</Quiet>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
