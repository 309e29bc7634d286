import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { HistoryItem } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';

/** Who moved an alias: a person or two, or nobody knows. */
export function MovedBy({
  entry,
}: {
  entry: Pick<HistoryItem, 'actor' | 'requestedBy'>;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { actor, requestedBy } = entry;
  if (!actor) {
    return <>{t('history.unknownWho')}</>;
  }
  return requestedBy ? (
    <>
      {t('history.requestedBy')}{' '}
      <EntityRefLink entityRef={requestedBy} defaultKind="user" />
      {t('history.approvedBy')}{' '}
      <EntityRefLink entityRef={actor} defaultKind="user" />
    </>
  ) : (
    <>
      {t('history.by')} <EntityRefLink entityRef={actor} defaultKind="user" />
    </>
  );
}
