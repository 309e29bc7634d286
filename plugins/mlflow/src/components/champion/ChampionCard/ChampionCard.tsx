import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { Box } from '@backstage/ui';
import { MLFLOW_INSTANCE_ANNOTATION } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useModels } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { CardBoundary } from '../../common/CardBoundary';
import { FailedRefreshAlert } from '../../common/FailedRefreshAlert';
import { PendingRead } from '../../common/PendingRead';
import { ModelList } from './ModelList';

/**
 * Entity card of the registered models that a component trains, serves or, as
 * a server, holds: what each alias points to, the champion first.
 *
 * @public
 */
export function ChampionCard() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const title = t('championCard.title');
  return (
    <CardBoundary title={title}>
      <EntityInfoCard title={title}>
        <Models />
      </EntityInfoCard>
    </CardBoundary>
  );
}

function Models() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, readAt, refresh } = useModels();
  if (!value) {
    return (
      <PendingRead
        label={t('championCard.loading')}
        error={error}
        annotation={MLFLOW_INSTANCE_ANNOTATION}
        onRetry={refresh}
      />
    );
  }
  return (
    <>
      {error && readAt !== undefined && (
        <Box mb="3">
          <FailedRefreshAlert readAt={readAt} />
        </Box>
      )}
      <ModelList response={value} />
    </>
  );
}
