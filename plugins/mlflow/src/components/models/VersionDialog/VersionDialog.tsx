import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogBody } from '@backstage/ui';
import type { ModelQuery } from '../../../api';
import { useLineage } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { ButtonDialog } from '../../common/ButtonDialog';
import { PendingRead } from '../../common/PendingRead';
import { Lineage } from './Lineage';

interface VersionDialogProps {
  query: ModelQuery;
  version: string;
}

/** A button that opens all that is known of a version. */
export function VersionDialog({ query, version }: VersionDialogProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <ButtonDialog
      button={t('versions.details')}
      buttonLabel={t('versions.detailsLabel', { version })}
      title={t('lineage.title', { version, model: query.model })}
      width={760}
    >
      <DialogBody>
        <ReadLineage query={query} version={version} />
      </DialogBody>
    </ButtonDialog>
  );
}

function ReadLineage({ query, version }: VersionDialogProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, refresh } = useLineage(query, version);
  return value ? (
    <Lineage lineage={value} onRefresh={refresh} />
  ) : (
    <PendingRead
      label={t('lineage.loading')}
      error={error}
      once
      onRetry={refresh}
    />
  );
}
