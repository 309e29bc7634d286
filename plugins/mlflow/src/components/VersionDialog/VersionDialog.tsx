import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogHeader,
  DialogTrigger,
} from '@backstage/ui';
import type { ModelQuery } from '../../api';
import { useLineage } from '../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../translation';
import { PendingRead } from '../PendingRead';
import { Lineage } from './Lineage';

interface VersionDialogProps {
  query: ModelQuery;
  version: string;
}

/** A button that opens all that is known of a version. */
export function VersionDialog({ query, version }: VersionDialogProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('versions.detailsLabel', { version })}
      >
        {t('versions.details')}
      </Button>
      <Dialog width={760}>
        <DialogHeader>
          {t('lineage.title', { version, model: query.model })}
        </DialogHeader>
        <DialogBody>
          <ReadLineage query={query} version={version} />
        </DialogBody>
      </Dialog>
    </DialogTrigger>
  );
}

function ReadLineage({ query, version }: VersionDialogProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, refresh } = useLineage(query, version);
  return value ? (
    <Lineage lineage={value} />
  ) : (
    <PendingRead label={t('lineage.loading')} error={error} onRetry={refresh} />
  );
}
