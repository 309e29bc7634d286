import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, DialogBody, DialogFooter } from '@backstage/ui';
import type { PromotionRequest } from '@mlflow-portal/backstage-plugin-mlflow-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { AliasQuery } from '../../../api';
import { useEntityApi } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { PendingRead } from '../../common/PendingRead';
import { PromotionForm } from './PromotionForm';
import { WaitingRequest } from './WaitingRequest';

/** What may become of an alias: a move, or a decision about one. */
export function Promotion(props: {
  query: AliasQuery;
  version?: string;
  onMoved: (current: string | null | undefined) => void;
}) {
  const { query, version, onMoved } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, retry } = usePromotionFacts(query);
  if (!value) {
    return (
      <>
        <DialogBody>
          <PendingRead
            label={t('promotion.loading')}
            error={error}
            once
            onRetry={retry}
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
  const { versions, known, waiting } = value;
  return waiting ? (
    <WaitingRequest request={waiting} onMoved={onMoved} onDecided={retry} />
  ) : (
    <PromotionForm
      query={query}
      versions={versions}
      known={known}
      version={version}
      onMoved={onMoved}
    />
  );
}

/** Read once: what a person looks at must not change under their hands. */
function usePromotionFacts({ instance, model, alias }: AliasQuery) {
  const { mlflowApi, entityRef } = useEntityApi();
  return useAsyncRetry(async () => {
    const query = { instance, model, alias };
    const [versions, known, requests] = await Promise.all([
      mlflowApi.getVersions(entityRef, { instance, model }),
      mlflowApi.getPreviousVersion(entityRef, query),
      mlflowApi.getPromotionRequests(entityRef),
    ]);
    const waiting = requests.items.find(request => isOpen(request, query));
    return { versions, known, waiting };
  }, [mlflowApi, entityRef, instance, model, alias]);
}

function isOpen(request: PromotionRequest, query: AliasQuery): boolean {
  return (
    request.state === 'open' &&
    request.instance === query.instance &&
    request.model === query.model &&
    request.alias === query.alias
  );
}
