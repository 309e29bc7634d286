import { lt } from 'semver';
import { defineRule } from '../rule';
import { mlflowCharts, serversOf, type ServerView } from './support/servers';
import { YamlMap, at, listAt, mapAt, textAt } from './support/yaml';

/** Before this release the chart's helpers run without a securityContext. */
const helpersAreConfined = '1.11.0';

function containerProblems(context: YamlMap, name: string): string[] {
  return [
    at(context, 'allowPrivilegeEscalation') !== false &&
      `${name} may gain privileges`,
    !listAt(context, 'capabilities', 'drop').includes('ALL') &&
      `${name} keeps capabilities`,
  ].filter(problem => problem !== false);
}

function problems({ upstream, server, environment }: ServerView): string[] {
  const helper = [
    at(upstream, 'backendStore', 'databaseConnectionCheck') === true,
    at(upstream, 'auth', 'enabled') === true,
  ].includes(true);
  return [
    ...(at(upstream, 'podSecurityContext', 'runAsNonRoot') === true
      ? []
      : ['the pod may run as root']),
    ...(textAt(upstream, 'podSecurityContext', 'seccompProfile', 'type') ===
    'RuntimeDefault'
      ? []
      : ['the pod has no seccomp profile']),
    ...containerProblems(mapAt(upstream, 'securityContext'), 'the server'),
    ...server.initContainers.flatMap(container =>
      containerProblems(
        mapAt(container, 'securityContext'),
        `init container ${textAt(container, 'name')}`,
      ),
    ),
    ...(helper && lt(environment.release.version, helpersAreConfined)
      ? [`a helper of release ${environment.release.version} is not confined`]
      : []),
    ...(at(upstream, 'oauth2Proxy', 'enabled') === true
      ? ['the oauth2-proxy sidecar is not confined']
      : []),
  ];
}

/** A namespace of the level "restricted" admits no other pod. */
export const podSecurityIsRestricted = defineRule({
  meta: {
    id: 'pod-security-is-restricted',
    severity: 'error',
    title: 'Pods meet the Pod Security level "restricted"',
    why: 'The namespace refuses other pods, which shows only in the events of a ReplicaSet.',
    evidence: ['Kubernetes documentation: Pod Security Standards'],
    products: mlflowCharts,
  },
  check: ({ bundle, report }) => {
    for (const view of serversOf(bundle)) {
      const found = problems(view);
      if (found.length > 0) {
        report({
          message: `${view.environment.name}: ${found.join(', ')}`,
          file: view.paths.upstream[0],
          fix: 'Set podSecurityContext and the securityContext of every container',
        });
      }
    }
  },
});
