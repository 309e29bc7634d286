import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PreviewResponse } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';
import { Quiet } from '../../common/Quiet';

export interface PreviewStatusProps {
  preview?: PreviewResponse;
  isUpdating: boolean;
}

/** One line that a screen reader hears when the preview changes. */
export function PreviewStatus({ preview, isUpdating }: PreviewStatusProps) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  function summary(): string {
    if (!preview) {
      return '';
    }
    if (isUpdating) {
      return t('preview.updating');
    }
    if (preview.problems.length > 0) {
      return t('preview.problemCount', { count: preview.problems.length });
    }
    const { files, findings } = preview;
    const objections =
      findings.length === 0
        ? t('preview.noFindings')
        : t('preview.findings', { count: findings.length });
    const changed = files.filter(({ change }) => change !== 'same').length;
    const amount = files.some(({ change }) => change)
      ? t('preview.changes', {
          changed: `${changed}`,
          total: `${files.length}`,
        })
      : t('preview.files', { count: files.length });
    return `${amount} · ${objections}`;
  }
  return (
    <div role="status">
      <Quiet>{summary()}</Quiet>
    </div>
  );
}
