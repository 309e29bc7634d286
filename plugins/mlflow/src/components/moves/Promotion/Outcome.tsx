import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, DialogBody, DialogFooter } from '@backstage/ui';
import type {
  PromotionRequest,
  PromotionResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';

export interface OutcomeProps {
  promotion?: PromotionResponse;
  request?: PromotionRequest;
}

/** What became of a move, or of the wish for one. */
export function Outcome({ promotion, request }: OutcomeProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  return (
    <>
      <DialogBody>
        <div role="status">
          {request && (
            <Alert
              status="info"
              icon
              title={t('promotion.asked', {
                when: relativeTime(request.expiresAt),
              })}
            />
          )}
          {promotion && (
            <Alert
              status={promotion.outcome === 'moved' ? 'success' : 'warning'}
              icon
              title={t(`promotion.outcome.${promotion.outcome}`)}
              description={promotion.message}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button slot="close" variant="primary">
          {t('promotion.done')}
        </Button>
      </DialogFooter>
    </>
  );
}
