import type { Deployment, DeploymentEnvironment } from '../deployment';
import { chartSource } from './chartSource';
import { applicationLabels, applicationName } from './names';
import { finalizersOf, ignoreDifferences, syncPolicy } from './syncPolicy';

/** An Application without the fields that say what kind of object it is. */
export function applicationTemplate(
  deployment: Deployment,
  environment: DeploymentEnvironment,
) {
  const { name, platform, rootPath } = deployment;
  const { notifications, targetRevision } = environment;
  const repoURL = platform.repository.cloneUrl ?? platform.repository.url;
  const folder = `$values/${rootPath}/environments/${environment.name}`;
  return {
    metadata: {
      name: applicationName(deployment, environment),
      namespace: platform.argocd.namespace,
      labels: applicationLabels(deployment, environment),
      ...(Object.keys(notifications).length && { annotations: notifications }),
      ...finalizersOf(deployment),
    },
    spec: {
      project: environment.project,
      destination: {
        server: environment.cluster,
        namespace: environment.namespace,
      },
      sources: [
        { repoURL, targetRevision, ref: 'values' },
        {
          ...chartSource(environment),
          helm: {
            releaseName: name,
            valueFiles: [
              `$values/${rootPath}/values.yaml`,
              `${folder}/values.yaml`,
            ],
          },
        },
        {
          repoURL,
          targetRevision,
          path: `${rootPath}/infra`,
          helm: {
            releaseName: `${name}-infra`,
            valueFiles: [
              'values.yaml',
              `${folder}/config.yaml`,
              `${folder}/facts.yaml`,
            ],
          },
        },
      ],
      syncPolicy: syncPolicy(deployment, environment),
      ...ignoreDifferences(deployment),
    },
  };
}

/**
 * The Argo CD Application of one environment. All Git sources follow one
 * revision, and the infra chart comes last: of two objects with one name Argo
 * CD keeps the last.
 */
export function application(
  deployment: Deployment,
  environment: DeploymentEnvironment,
) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    ...applicationTemplate(deployment, environment),
  };
}
