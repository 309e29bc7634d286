/** A small platform, as the configuration would hold it, with one server. */
export function tryOut(baseUrl: string) {
  return {
    name: 'try-out',
    title: 'Try-out',
    products: [{ id: 'community-mlflow', releases: ['1.11.5'] }],
    repository: { url: 'https://git.example.com/ml/deployments' },
    argocd: { project: 'ml' },
    instances: { baseUrl },
    sizes: {
      small: {
        replicas: 1,
        workers: 1,
        requests: { cpu: '250m', memory: '1Gi' },
        limits: { memory: '1Gi' },
      },
    },
    grants: { '*': { keyPrefix: '{owner}' } },
    environments: {
      sandbox: {
        cluster: 'https://kubernetes.default.svc',
        targetRevision: 'main',
      },
    },
    layers: {
      namespace: { use: 'create' },
      database: { use: 'sqlite-volume' },
      artifactStore: { use: 'volume' },
    },
  };
}
