import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogBody, DialogFooter } from '@backstage/ui';
import type { AliasQuery } from '../../api';
import {
  usePreviousVersion,
  usePromotionRequests,
  useVersions,
} from '../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../translation';
import { PendingRead } from '../PendingRead';
import { PromotionForm } from './PromotionForm';
import { WaitingRequest } from './WaitingRequest';

/** What may become of an alias: a move, or a decision about one. */
export function Promotion({ query }: { query: AliasQuery }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const versions = useVersions(query);
  const previous = usePreviousVersion(query);
  const requests = usePromotionRequests();
  const reads = [versions, previous, requests];
  if (!versions.value || !previous.value || !requests.value) {
    return (
      <>
        <DialogBody>
          <PendingRead
            label={t('promotion.loading')}
            error={reads.find(({ error }) => error)?.error}
            onRetry={() => reads.forEach(({ refresh }) => refresh())}
          />
        </DialogBody>
        <DialogFooter>
          <Button slot="close" variant="secondary">
            {t('promotion.done')}
          </Button>
        </DialogFooter>
      </>
    );
  }
  const waiting = requests.value.items.find(
    request =>
      request.state === 'open' &&
      request.instance === query.instance &&
      request.model === query.model &&
      request.alias === query.alias,
  );
  return waiting ? (
    <WaitingRequest request={waiting} onDecided={requests.refresh} />
  ) : (
    <PromotionForm
      query={query}
      versions={versions.value}
      previous={previous.value.previous}
    />
  );
}
