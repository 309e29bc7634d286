import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { mlflowAliasPromotePermission } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiArrowLeftRightLine } from '@remixicon/react';
import type { AliasQuery } from '../../api';
import { mlflowTranslationRef } from '../../translation';
import { ButtonDialog } from '../ButtonDialog';
import { Promotion } from './Promotion';

/** A button that moves an alias, for those who may. */
export function PromotionDialog({ query }: { query: AliasQuery }) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const { allowed } = usePermission({
    permission: mlflowAliasPromotePermission,
    resourceRef: stringifyEntityRef(useEntity().entity),
  });
  const { alias, model } = query;
  if (!allowed) {
    return null;
  }
  return (
    <ButtonDialog
      button={t('promotion.action')}
      buttonLabel={t('promotion.actionLabel', { alias, model })}
      icon={<RiArrowLeftRightLine aria-hidden />}
      title={t('promotion.title', { alias, model })}
      width={640}
    >
      <Promotion query={query} />
    </ButtonDialog>
  );
}
