import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { TrackedRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback } from 'react';
import { mlflowApiRef } from '../../../api';
import { usePolling } from '../../../hooks/usePolling';
import { mlflowTranslationRef } from '../../../translation';
import { PendingRead } from '../../common/PendingRead';
import { Quiet } from '../../common/Quiet';
import { ToneIcon } from '../../common/ToneIcon';
import { requestTone, useRequestText } from '../RequestStatus';
import styles from './RequestOutputs.module.css';

const isMerged = ({ status }: TrackedRequest) => status.state === 'merged';

/** Follows one request until it is merged. */
export function RequestProgress({ id }: { id: string }) {
  const mlflowApi = useApi(mlflowApiRef);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const requestText = useRequestText();
  const { value, error, refresh } = usePolling(
    useCallback(() => mlflowApi.getRequest(id), [mlflowApi, id]),
    isMerged,
  );
  if (!value) {
    return (
      <PendingRead
        label={t('requestStatus.loading')}
        error={error}
        onRetry={refresh}
      />
    );
  }
  const { title, next, age } = requestText(value);
  return (
    <div className={styles.progress}>
      {/* Read out when it changes; the age, which always does, is not. */}
      <div role="status" className={styles.progress}>
        <span className={styles.state}>
          <ToneIcon tone={requestTone(value.status)} />
          <Text variant="body-large" weight="bold">
            {title}
          </Text>
        </span>
        <Text>{next}</Text>
      </div>
      {(error || age) && <Quiet>{error ? t('failure.old') : age}</Quiet>}
    </div>
  );
}
