import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import styles from './MlflowPlatformPicker.module.css';

/** A platform to pick: what it is, and where it deploys to. */
export function PlatformOption(props: {
  platform: PlatformSummary;
  isGranted: boolean;
  owner?: string;
}) {
  const { platform, isGranted, owner = '' } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <span className={styles.platform}>
      <span>{platform.title}</span>
      <Quiet as="span">
        {isGranted
          ? platform.description
          : t('platformPicker.notGranted', { owner })}
      </Quiet>
      <Quiet as="span">
        {t('platformPicker.deploysTo', {
          environments: platform.environments.join(', '),
        })}
      </Quiet>
    </span>
  );
}
