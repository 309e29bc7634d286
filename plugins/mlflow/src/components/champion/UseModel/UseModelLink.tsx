import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import type { RegisteredModel } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { RiGitPullRequestLine } from '@remixicon/react';
import { modelUseRouteRef } from '../../../routes';
import { mlflowTranslationRef } from '../../../translation';

/**
 * Leads to the software template that names the model in a component, with the
 * model filled in. Nothing, where the portal has no such template.
 */
export function UseModelLink({
  model: { name, instance },
}: {
  model: Pick<RegisteredModel, 'name' | 'instance'>;
}) {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const template = useRouteRef(modelUseRouteRef);
  if (!template) {
    return null;
  }
  const path = template({ namespace: 'default', templateName: 'use-model' });
  const formData = JSON.stringify({ model: name, instance });
  return (
    <ButtonLink
      size="small"
      variant="tertiary"
      iconStart={<RiGitPullRequestLine aria-hidden />}
      href={`${path}?${new URLSearchParams({ formData })}`}
      aria-label={t('modelUse.of', { model: name })}
    >
      {t('modelUse.link')}
    </ButtonLink>
  );
}
