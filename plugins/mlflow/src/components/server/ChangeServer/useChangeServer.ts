import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { changeServerRouteRef } from '../../../routes';
import { mlflowTranslationRef } from '../../../translation';

/** The way from the page of a server to the form that changes it. */
export function useChangeServer(): { title: string; href: string } {
  const { t } = useTranslationRef(mlflowTranslationRef);
  const changeServer = useRouteRef(changeServerRouteRef);
  const { kind, metadata } = useEntity().entity;
  const { namespace = DEFAULT_NAMESPACE, name } = metadata;
  return {
    title: t('change.title'),
    href: changeServer({
      kind: kind.toLocaleLowerCase('en-US'),
      namespace,
      name,
    }),
  };
}
