import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { TrackedRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useCallback } from 'react';
import { mlflowApiRef } from '../../api';
import { usePolling } from '../../hooks/usePolling';
import { mlflowTranslationRef } from '../../translation';
import { webAddress } from '../../utils';
import { PendingRead } from '../PendingRead';
import { Quiet } from '../Quiet';
import { RequestBadge, useRequestText } from '../RequestStatus';
import styles from './RequestOutputs.module.css';

const isSettled = ({ status }: TrackedRequest) => status.state === 'merged';

/** Follows one request until it is merged. */
export function RequestProgress({ id }: { id: string }) {
  const mlflowApi = useApi(mlflowApiRef);
  const { t } = useTranslationRef(mlflowTranslationRef);
  const requestText = useRequestText();
  const { value, error, refresh } = usePolling(
    useCallback(() => mlflowApi.getRequest(id), [mlflowApi, id]),
    isSettled,
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
  const href = webAddress(value.pullRequestUrl);
  return (
    <div className={styles.progress}>
      <div role="status" className={styles.progress}>
        <RequestBadge request={value} />
        <Text>{requestText(value).next}</Text>
      </div>
      {error && <Quiet>{t('failure.old')}</Quiet>}
      {href && (
        <Link href={href} target="_blank" rel="noopener noreferrer">
          {t('requestStatus.openPullRequest')}
        </Link>
      )}
    </div>
  );
}
