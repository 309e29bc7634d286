import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ApplicationStatus } from '../../../argocd';
import { webAddress } from '../../../utils';

const INSTANCE_ANNOTATION = 'argocd/instance-name';

/**
 * Address of an Application in Argo CD's own pages. Its base is where both
 * Argo CD plugins have it: `argocd.baseUrl`, or the instance that the entity
 * names, or the only one.
 */
export function useApplicationAddress(
  application: ApplicationStatus | undefined,
): string | undefined {
  const argocd = useApi(configApiRef).getOptionalConfig('argocd');
  const { annotations = {} } = useEntity().entity.metadata;
  if (!application?.namespace) {
    return undefined;
  }
  const instances = (
    argocd?.getOptionalConfigArray('appLocatorMethods') ?? []
  ).flatMap(method => method.getOptionalConfigArray('instances') ?? []);
  // The community's plugin takes several names, with commas between them.
  const names = (annotations[INSTANCE_ANNOTATION] ?? '')
    .split(',')
    .map(name => name.trim());
  const named = instances.filter(instance =>
    names.includes(instance.getOptionalString('name') ?? ''),
  );
  const [instance, ...others] = named.length > 0 ? named : instances;
  const only = others.length === 0 ? instance : undefined;
  const base =
    argocd?.getOptionalString('baseUrl') ??
    only?.getOptionalString('frontendUrl') ??
    only?.getOptionalString('url');
  const path = [application.namespace, application.name]
    .map(encodeURIComponent)
    .join('/');
  return base && webAddress(`${base.replace(/\/+$/, '')}/applications/${path}`);
}
