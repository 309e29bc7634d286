import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../translation';
import { Fact } from '../Facts';
import { ToneIcon } from '../ToneIcon';
import { Quiet } from '../Quiet';
import styles from './InstancePanel.module.css';

/** What one needs to know to use a server that runs. */
export function UsageFacts({ status }: { status: InstanceStatus }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <>
      <Fact label={t('serverCard.version')}>
        {status.version ?? t('serverCard.versionUnknown')}
        {status.securityFloor && (
          <span className={styles.aligned}>
            <ToneIcon tone="warning" />
            {t('serverCard.securityFloor', { floor: status.securityFloor })}
          </span>
        )}
      </Fact>
      <Fact label={t('serverCard.signIn')}>
        {t(`serverCard.authentication.${status.authentication}`)}
        {status.loginHint && <Quiet>{status.loginHint}</Quiet>}
      </Fact>
      <Fact label={t('serverCard.storage')}>
        {t(`serverCard.storageState.${status.storage}`)}
      </Fact>
    </>
  );
}
