import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { changeServerRouteRef } from '../../../routes';
import { mlflowTranslationRef } from '../../../translation';

/**
 * The way from the page of a server to the form that changes it. It leads over
 * the plugin's page, which a portal may have switched off.
 */
export function useChangeServer(): {
  title: string;
  href: string;
  disabled?: boolean;
} {
  const { t } = useTranslationRef(mlflowTranslationRef);
  // The old system's hook throws where the page is not there.
  const changeServer = useRouteRef(changeServerRouteRef);
  const { kind, metadata } = useEntity().entity;
  const { namespace = DEFAULT_NAMESPACE, name } = metadata;
  if (!changeServer) {
    return { title: t('change.noPage'), href: '', disabled: true };
  }
  return {
    title: t('change.title'),
    href: changeServer({
      kind: kind.toLocaleLowerCase('en-US'),
      namespace,
      name,
    }),
  };
}
