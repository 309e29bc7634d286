import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Button,
  DialogBody,
  DialogFooter,
  Text,
  TextField,
} from '@backstage/ui';
import type { PromotionRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { useEntityApi } from '../../../hooks/useEntityReads';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';
import { Conditions, useConditions } from './Conditions';
import { Outcome } from './Outcome';
import styles from './Promotion.module.css';
import { Refusal } from './Refusal';

/** A move that somebody asked for, to be decided by another person. */
export function WaitingRequest(props: {
  request: PromotionRequest;
  onMoved: (current: string | null | undefined) => void;
  onDecided: () => void;
}) {
  const { request, onMoved, onDecided } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const identityApi = useApi(identityApiRef);
  const { mlflowApi, entityRef } = useEntityApi();
  const [reason, setReason] = useState('');
  const { value: me } = useAsync(
    () => identityApi.getBackstageIdentity(),
    [identityApi],
  );
  const isOwn = me?.userEntityRef === request.requestedBy;
  const conditions = useConditions(request, request.version);
  const [approved, approve] = useAsyncFn(async () => {
    const approval = await mlflowApi.approvePromotion(entityRef, request.id);
    onMoved(approval.promotion?.current);
    return approval;
  }, [mlflowApi, entityRef, request.id, onMoved]);
  const [rejected, reject] = useAsyncFn(async () => {
    await mlflowApi.rejectPromotion(entityRef, request.id, reason);
    onDecided();
  }, [mlflowApi, entityRef, request.id, reason, onDecided]);
  const error = approved.error ?? rejected.error;

  if (approved.value) {
    return <Outcome promotion={approved.value.promotion} />;
  }
  return (
    <>
      <DialogBody>
        <div className={styles.form}>
          <Text as="h3" variant="body-large" weight="bold">
            {t('promotionRequest.title')}
          </Text>
          <Text>
            <EntityRefLink entityRef={request.requestedBy} defaultKind="user" />{' '}
            {t('promotionRequest.description', {
              version: request.version,
              when: relativeTime(request.requestedAt),
            })}
          </Text>
          <Quiet>
            {t('promotionRequest.reason', { reason: request.reason })}
          </Quiet>
          <Quiet>
            {t('promotionRequest.expires', {
              when: relativeTime(request.expiresAt),
            })}
          </Quiet>
          <Conditions read={conditions} />
          {isOwn && <Text>{t('promotionRequest.own')}</Text>}
          <TextField
            label={t('promotionRequest.rejectReason')}
            value={reason}
            maxLength={1000}
            onChange={setReason}
          />
          {error && <Refusal error={error} />}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="secondary"
          isDisabled={reason.trim() === ''}
          isPending={rejected.loading}
          onPress={reject}
        >
          {isOwn
            ? t('promotionRequest.withdraw')
            : t('promotionRequest.reject')}
        </Button>
        {me && !isOwn && (
          <Button
            variant="primary"
            isPending={approved.loading}
            onPress={approve}
          >
            {t('promotionRequest.approve')}
          </Button>
        )}
      </DialogFooter>
    </>
  );
}
