import type { DeploymentEnvironment } from '../deployment';
import type { Prerequisite } from '../layer';

/**
 * The AppProject belongs to the platform team: a team that could change it
 * would set its own limits.
 */
export function projectPrerequisite(
  environment: DeploymentEnvironment,
  sources: { repository: string; chart: string },
): Prerequisite {
  const { project, cluster, namespace } = environment;
  return {
    id: 'argocd-project',
    environment: environment.name,
    title: `Let the Argo CD project ${project} deploy to the namespace ${namespace}`,
    command: [
      `argocd proj get ${project} > /dev/null || argocd proj create ${project} --src ${sources.repository} --src ${sources.chart} --allow-cluster-resource /Namespace`,
      `argocd proj add-destination ${project} ${cluster} ${namespace}`,
    ].join('\n'),
    check: `argocd proj get ${project}`,
  };
}
