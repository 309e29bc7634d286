import type { DeploymentEnvironment } from '../deployment';
import type { Platform } from '../platform';
import { locate } from './rootApplication';

/**
 * The line of CODEOWNERS by which the files of Argo CD of one environment
 * belong to the platform team. Who may change them may choose another project,
 * or give the own one more rights.
 */
export function codeOwnerLine(
  { argocd, repository }: Platform,
  { name }: Pick<DeploymentEnvironment, 'name'>,
): string {
  const pattern =
    argocd.delivery === 'application-set'
      ? repository.applicationSets
      : repository.applications;
  const { path, include } = locate(pattern.replaceAll('{environment}', name));
  const place = path === '.' ? `/${include}` : `/${path}/`;
  return `${place} ${argocd.codeOwner ?? '@the-platform-team'}`;
}
