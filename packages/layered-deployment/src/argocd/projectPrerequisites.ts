import type { DeploymentEnvironment, RootApplication } from '../deployment';
import type { Prerequisite } from '../layer';
import type { Platform } from '../platform';
import { shellWord } from '../shellWord';
import { codeOwnerLines } from './codeOwners';

/** The project that Argo CD brings along lets everything pass. */
const builtIn = 'default';

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

/** The Git host asks the platform team before a file of Argo CD changes. */
function nameOwner(
  platform: Platform,
  environment: string,
): Omit<Prerequisite, 'environment'>[] {
  const { codeOwner } = platform.argocd;
  const { url, baseBranch } = platform.repository;
  if (!codeOwner) {
    return [];
  }
  const lines = codeOwnerLines(platform, environment).map(shellWord);
  return [
    {
      id: 'code-owners',
      title: `Let nobody but ${codeOwner} decide about the files of Argo CD, by a pull request into ${baseBranch} of ${url}`,
      command: [
        `git switch --create code-owners-${environment} origin/${baseBranch}`,
        `printf '%s\\n' ${lines.join(' ')} >> CODEOWNERS`,
        `git add CODEOWNERS && git commit --message 'Name the owner of the files of Argo CD' && git push --set-upstream origin HEAD`,
      ].join('\n'),
      check: lines
        .map(line => `grep --fixed-strings --line-regexp ${line} CODEOWNERS`)
        .join(' && '),
    },
  ];
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
  return [
    ...(environment.projectPath || environment.project === builtIn
      ? []
      : [widenProject(environment, repository)]),
    ...nameOwner(platform, environment.name),
  ].map(step => ({ ...step, environment: environment.name }));
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
