import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  MLFLOW_REGISTERED_MODELS_ANNOTATION,
  type InstanceRead,
  type ModelsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { useRelativeTime } from '../../../hooks/useRelativeTime';
import { mlflowTranslationRef } from '../../../translation';

/** What could not be read, or only earlier: the list is not the whole truth. */
export function ModelReads({
  response: { instances, missing },
}: {
  response: ModelsResponse;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <>
      {instances.map(read => (
        <InstanceReadNotice key={read.instance} read={read} />
      ))}
      {missing.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('championCard.missing', {
            models: missing.join(', '),
            annotation: MLFLOW_REGISTERED_MODELS_ANNOTATION,
          })}
        />
      )}
    </>
  );
}

function InstanceReadNotice({ read }: { read: InstanceRead }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const relativeTime = useRelativeTime();
  const { instance } = read;
  if (read.stale && read.readAt) {
    return (
      <Alert
        status="warning"
        icon
        title={t('championCard.instance.stale', {
          instance,
          when: relativeTime(read.readAt),
        })}
      />
    );
  }
  if (read.outcome !== 'ok') {
    return (
      <Alert
        status="info"
        icon
        title={t(`championCard.instance.${read.outcome}`, { instance })}
      />
    );
  }
  return read.truncated ? (
    <Alert
      status="info"
      icon
      title={t('championCard.truncated', { instance })}
    />
  ) : null;
}
