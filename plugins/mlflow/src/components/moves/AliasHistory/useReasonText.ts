import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HistoryItem } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';

const OWN = ['poller-down', 'version-deleted', 'database-restored'] as const;

/** What people said to a move, or why the portal itself wrote a record. */
export function useReasonText(): (entry: HistoryItem) => string | undefined {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return ({ actor, reason }) => {
    if (reason === undefined) {
      return undefined;
    }
    return actor
      ? t('history.reason', { reason })
      : t(`history.ownReason.${OWN.find(own => own === reason) ?? 'other'}`);
  };
}
