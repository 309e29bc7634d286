import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Fact } from '../../common/Facts';
import { Quiet } from '../../common/Quiet';
import { ToneIcon } from '../../common/ToneIcon';
import styles from './InstancePanel.module.css';

/** Which MLflow it is, and whether another one would be better. */
export function VersionFact({
  status: { version, securityFloor, newerVersion },
}: {
  status: InstanceStatus;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Fact label={t('serverCard.version')}>
      {version ?? t('serverCard.versionUnknown')}
      {securityFloor && (
        <span className={styles.aligned}>
          <ToneIcon tone="warning" />
          {t('serverCard.securityFloor', { floor: securityFloor })}
        </span>
      )}
      {newerVersion && (
        <Quiet>{t('serverCard.newerVersion', { version: newerVersion })}</Quiet>
      )}
    </Fact>
  );
}
