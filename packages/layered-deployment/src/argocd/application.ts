import type { Deployment, DeploymentEnvironment } from '../deployment';
import { chartSource } from './chartSource';

/**
 * The Argo CD Application of one environment. All Git sources follow one
 * revision, and the infra chart comes last: of two objects with one name Argo
 * CD keeps the last.
 */
export function application(
  deployment: Deployment,
  environment: DeploymentEnvironment,
) {
  const { name, platform, rootPath } = deployment;
  const { createNamespace } = environment;
  const repoURL = platform.repository.cloneUrl ?? platform.repository.url;
  const { targetRevision } = environment;
  const folder = `$values/${rootPath}/environments/${environment.name}`;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: `${name}-${environment.name}`,
      namespace: platform.argocd.namespace,
      labels: {
        'backstage.io/kubernetes-id': name,
        'mlflow.org/environment': environment.name,
      },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
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
      syncPolicy: {
        automated: { prune: true, selfHeal: true },
        ...(createNamespace && {
          managedNamespaceMetadata: { labels: createNamespace.labels },
        }),
        retry: {
          limit: 5,
          backoff: { duration: '10s', factor: 2, maxDuration: '3m' },
        },
        syncOptions: [
          ...(createNamespace ? ['CreateNamespace=true'] : []),
          'PruneLast=true',
        ],
      },
    },
  };
}
