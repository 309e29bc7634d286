import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { mlflowTranslationRef } from '../../../translation';
import { messageOf } from '../../../utils';

/** Why the backend did not do what a person asked for. */
export function Refusal({ error }: { error: Error }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('promotion.failed')}
        description={messageOf(error) ?? t('promotion.failedUnknown')}
      />
    </div>
  );
}
