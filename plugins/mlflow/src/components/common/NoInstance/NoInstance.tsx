import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { MLFLOW_INSTANCE_ANNOTATION } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';

/** What stands where an entity names no instance: how it comes to one. */
export function NoInstance() {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Alert
      status="info"
      icon
      title={t('serverCard.empty.title')}
      description={t('serverCard.empty.description', {
        annotation: MLFLOW_INSTANCE_ANNOTATION,
      })}
    />
  );
}
