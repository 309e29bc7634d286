import type { PlatformSummary } from '@mlflow-portal/backstage-plugin-mlflow-common';

/** A platform with two environments, changed as a test needs it. */
export function platformSummary(
  changes: Partial<PlatformSummary> = {},
): PlatformSummary {
  return {
    name: 'aks-weu',
    title: 'Azure West Europe',
    description: 'Production platform of the data centre in West Europe',
    environments: ['dev', 'prod'],
    sizes: [
      { name: 'small', description: '1 CPU, 2 GiB, one replica' },
      { name: 'large', description: '4 CPU, 8 GiB, two replicas' },
    ],
    layers: [
      { concern: 'identity', title: 'Azure workload identity' },
      { concern: 'artifactStore', title: 'Azure Blob Storage' },
    ],
    products: [
      {
        id: 'community-mlflow',
        title: 'MLflow by the community chart',
        traits: ['mlflow'],
        releases: ['1.11.5', '1.8.1'],
        imageTags: ['v3.17.2-full', '3.15.1'],
      },
    ],
    alternatives: [],
    repositoryUrl: 'https://git.example.org/ml/deployments',
    pullRequestAuthor: 'portal',
    catalog: 'register',
    identities: { 'group:default/risk': [] },
    owners: ['group:default/risk'],
    ...changes,
  };
}
