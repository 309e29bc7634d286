import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { DeploymentProblem } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { mlflowTranslationRef } from '../../../translation';

/** Why a server cannot be changed here. */
export type RefusalReason = DeploymentProblem | 'not-yours' | 'no-form';

// It passes, or it is nobody's fault.
const calm: readonly RefusalReason[] = ['not-generated', 'not-yours'];

/** Says why a server cannot be changed here, and who can help. */
export function ChangeRefusal({
  reason,
  detail = '',
}: {
  reason: RefusalReason;
  /** What exactly: a file, a platform, an owner. */
  detail?: string;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <Alert
      status={calm.includes(reason) ? 'info' : 'warning'}
      icon
      title={t(`change.refusals.${reason}.title`)}
      description={t(`change.refusals.${reason}.description`, { detail })}
    />
  );
}
