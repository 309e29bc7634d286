import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Dialog, DialogHeader, DialogTrigger } from '@backstage/ui';
import { mlflowAliasPromotePermission } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiArrowLeftRightLine } from '@remixicon/react';
import type { AliasQuery } from '../../api';
import { mlflowTranslationRef } from '../../translation';
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
    <DialogTrigger>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiArrowLeftRightLine aria-hidden />}
        aria-label={t('promotion.actionLabel', { alias, model })}
      >
        {t('promotion.action')}
      </Button>
      <Dialog width={640}>
        <DialogHeader>{t('promotion.title', { alias, model })}</DialogHeader>
        <Promotion query={query} />
      </Dialog>
    </DialogTrigger>
  );
}
