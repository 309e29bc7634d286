import type { DeploymentEnvironment, RootApplication } from '../deployment';
import type { Prerequisite } from '../layer';
import type { Platform } from '../platform';
import { codeOwnerLine } from './codeOwners';

/** The project exists, and its owner lets it reach one namespace more. */
function widenProject(
  environment: DeploymentEnvironment,
  repository: string,
): Omit<Prerequisite, 'environment'> {
  const { project, cluster, namespace, chart, createNamespace } = environment;
  const create = [
    `argocd proj create ${project}`,
    ...[...new Set([repository, chart.repository])].map(url => `--src ${url}`),
    ...(createNamespace ? ['--allow-cluster-resource /Namespace'] : []),
  ].join(' ');
  return {
    id: 'argocd-project',
    title: `Let the Argo CD project ${project} deploy to the namespace ${namespace}`,
    command: [
      `argocd proj get ${project} > /dev/null || ${create}`,
      `argocd proj add-destination ${project} ${cluster} ${namespace}`,
    ].join('\n'),
    check: `argocd proj get ${project}`,
  };
}

/**
 * What Argo CD must allow. The AppProject belongs to the platform team: a team
 * that could change it would set its own limits.
 */
export function projectPrerequisites(
  platform: Platform,
  environment: DeploymentEnvironment,
): Prerequisite[] {
  const repository = platform.repository.cloneUrl ?? platform.repository.url;
  const line = codeOwnerLine(platform, environment);
  const steps: Omit<Prerequisite, 'environment'>[] = [
    ...(environment.projectPath ? [] : [widenProject(environment, repository)]),
    ...(line && platform.argocd.codeOwner
      ? [
          {
            id: 'code-owners',
            title: `Let nobody but ${platform.argocd.codeOwner} decide about the files of Argo CD`,
            command: `echo '${line}' >> CODEOWNERS  # in ${platform.repository.url}, on ${platform.repository.baseBranch}`,
            check: `grep --fixed-strings --line-regexp '${line}' CODEOWNERS`,
          },
        ]
      : []),
  ];
  return steps.map(step => ({ ...step, environment: environment.name }));
}

/** Nothing applies a root Application but a person, once for a platform. */
export function rootPrerequisite(
  { argocd, repository }: Platform,
  { name, path, project }: RootApplication,
  environment: string,
): Prerequisite {
  return {
    environment,
    id: 'root-application',
    title: `Apply the root Application ${name}, once for the platform, after the merge`,
    command: [
      `argocd proj get ${project} > /dev/null || argocd proj create ${project} --src ${
        repository.cloneUrl ?? repository.url
      } --dest https://kubernetes.default.svc,${
        argocd.namespace
      } --allow-namespaced-resource argoproj.io/Application --allow-namespaced-resource argoproj.io/ApplicationSet --allow-namespaced-resource argoproj.io/AppProject`,
      `kubectl apply --filename ${path}`,
    ].join('\n'),
    check: `argocd app get ${name}`,
  };
}
