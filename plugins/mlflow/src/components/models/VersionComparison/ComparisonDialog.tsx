import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogBody } from '@backstage/ui';
import { RiScales3Line } from '@remixicon/react';
import type { ModelQuery } from '../../../api';
import { useComparison } from '../../../hooks/useEntityReads';
import { mlflowTranslationRef } from '../../../translation';
import { ButtonDialog } from '../../common/ButtonDialog';
import { PendingRead } from '../../common/PendingRead';
import { Comparison } from './Comparison';

interface ComparisonDialogProps {
  query: ModelQuery;
  first: string;
  second: string;
}

/** A button that opens what differs between two versions. */
export function ComparisonDialog(props: ComparisonDialogProps) {
  const { query, first, second } = props;
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <ButtonDialog
      button={t('versions.compare', { first, second })}
      icon={<RiScales3Line aria-hidden />}
      variant="primary"
      title={t('comparison.title', { first, second, model: query.model })}
      width={820}
    >
      <DialogBody>
        <ReadComparison {...props} />
      </DialogBody>
    </ButtonDialog>
  );
}

function ReadComparison({ query, first, second }: ComparisonDialogProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { value, error, refresh } = useComparison(query, `${first},${second}`);
  return value ? (
    <Comparison comparison={value} onRefresh={refresh} />
  ) : (
    <PendingRead
      label={t('comparison.loading')}
      error={error}
      once
      onRetry={refresh}
    />
  );
}
