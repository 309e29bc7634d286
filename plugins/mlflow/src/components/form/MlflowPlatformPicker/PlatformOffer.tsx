import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { WebLink } from '../../common/WebLink';
import { identitiesOf } from './identitiesOf';
import styles from './MlflowPlatformPicker.module.css';
import { useConcernText } from './useConcernText';

/** What a platform brings, so that nobody has to ask for it. */
export function PlatformOffer({
  platform,
  owner,
}: {
  platform: PlatformSummary;
  owner?: string;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const concernText = useConcernText();
  const identities = identitiesOf(platform, owner);
  const facts = [
    ...platform.layers.map(({ concern, title }) => ({
      name: concernText(concern),
      value: title,
    })),
    {
      name: t('platformPicker.grant.name'),
      value:
        identities === 'any'
          ? t('platformPicker.grant.any')
          : identities.join(', ') || t('platformPicker.grant.none'),
    },
    {
      name: t('platformPicker.pullRequests'),
      value: (
        <WebLink to={platform.repositoryUrl}>
          {platform.repositoryUrl.replace(/^https?:\/\//, '')}
        </WebLink>
      ),
    },
  ];
  return (
    <div>
      <Text as="p" variant="body-small" weight="bold">
        {t('platformPicker.brings')}
      </Text>
      <dl className={styles.layers}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt className={styles.concern}>{name}</dt>
            <dd className={styles.layer}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
