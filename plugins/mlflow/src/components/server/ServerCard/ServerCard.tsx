import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { MLFLOW_INSTANCE_ANNOTATION } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useDeployment, useInstances } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { CardBoundary } from '../../common/CardBoundary';
import { FailedRefreshAlert } from '../../common/FailedRefreshAlert';
import { NoInstance } from '../../common/NoInstance';
import { PendingRead } from '../../common/PendingRead';
import { InstancePanel } from '../InstancePanel';
import { RolloutProvider } from '../RolloutProvider';
import styles from './ServerCard.module.css';

/**
 * Entity card of an MLflow server: where each of its instances stands, who
 * acts next, how to sign in and connect. Follows the server by itself.
 *
 * @public
 */
export function ServerCard() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const title = t('serverCard.title');
  return (
    <CardBoundary title={title}>
      <EntityInfoCard title={title}>
        <RolloutProvider>
          <Instances />
        </RolloutProvider>
      </EntityInfoCard>
    </CardBoundary>
  );
}

function Instances() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, readAt, refresh } = useInstances();
  const deployment = useDeployment();
  if (!value) {
    return (
      <PendingRead
        label={t('serverCard.loading')}
        error={error}
        annotation={MLFLOW_INSTANCE_ANNOTATION}
        onRetry={refresh}
      />
    );
  }
  return (
    <div className={styles.instances}>
      {error && readAt !== undefined && <FailedRefreshAlert readAt={readAt} />}
      {value.items.length === 0 && <NoInstance />}
      {value.items.map(status => (
        <InstancePanel
          key={status.instance}
          status={status}
          deployment={deployment.value}
        />
      ))}
    </div>
  );
}
