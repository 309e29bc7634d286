import type { Deployment, DeploymentEnvironment } from '../deployment';

// Argo CD deletes what an Application made only with one of these.
const finalizers = {
  foreground: ['resources-finalizer.argocd.argoproj.io/foreground'],
  background: ['resources-finalizer.argocd.argoproj.io/background'],
  keep: undefined,
};

/** What deleting an Application does with its objects. */
export function finalizersOf({ platform }: Deployment) {
  const chosen = finalizers[platform.argocd.deletion];
  return chosen && { finalizers: chosen };
}

/**
 * How Argo CD applies changes. An object whose kind the cluster does not know
 * fails the sync before anything is applied: better than half a server, so
 * SkipDryRunOnMissingResource stays away.
 */
export function syncPolicy(
  { platform }: Deployment,
  { autoSync, createNamespace }: DeploymentEnvironment,
) {
  const { limit, ...backoff } = platform.argocd.retry;
  const ignores = platform.argocd.ignoreDifferences.length > 0;
  return {
    ...(autoSync && { automated: { prune: true, selfHeal: true } }),
    ...(createNamespace && {
      managedNamespaceMetadata: { labels: createNamespace.labels },
    }),
    retry: { limit, backoff },
    syncOptions: [
      ...(createNamespace ? ['CreateNamespace=true'] : []),
      'PruneLast=true',
      // Without it the difference is hidden and still undone by each sync.
      ...(ignores ? ['RespectIgnoreDifferences=true'] : []),
    ],
  };
}

/**
 * Fields that the platform says something else decides about. The charts and
 * operators of a bundle need none: under an autoscaler the chart leaves the
 * number of replicas out.
 */
export function ignoreDifferences({ platform }: Deployment) {
  const { ignoreDifferences: ignored } = platform.argocd;
  return ignored.length > 0 && { ignoreDifferences: ignored };
}
