import type { Deployment, DeploymentEnvironment } from '../deployment';
import { applicationLabels } from './names';
import { distinctKinds, kindsOfTemplates } from './objectKinds';

/**
 * An AppProject with the rights that one environment needs and no other: its
 * own repositories, its own namespace, and the kinds that its charts make.
 */
export function appProject(
  deployment: Deployment,
  environment: DeploymentEnvironment,
) {
  const { name, platform, product, templates } = deployment;
  const { chart, cluster, namespace, release, workload } = environment;
  const repository = platform.repository.cloneUrl ?? platform.repository.url;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: {
      name: environment.project,
      namespace: platform.argocd.namespace,
      labels: applicationLabels(deployment, environment),
      // Before the Application, which is refused without it.
      annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
      // Keeps it until no Application needs it to delete its objects.
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
    },
    spec: {
      description: `What ${name} needs in ${environment.name}, and nothing else`,
      sourceRepos: [...new Set([repository, chart.repository])],
      destinations: [{ server: cluster, namespace }],
      clusterResourceWhitelist: environment.createNamespace
        ? [{ group: '', kind: 'Namespace' }]
        : [],
      namespaceResourceWhitelist: distinctKinds([
        ...(product.objectKinds?.(workload, release) ?? []),
        ...kindsOfTemplates(templates),
      ]),
    },
  };
}
