import type {
  DeployedEnvironment,
  DeploymentResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';

/** An environment that is deployed, changed as a test needs it. */
export function deployedEnvironment(
  changes: Partial<DeployedEnvironment> = {},
): DeployedEnvironment {
  return {
    environment: 'prod',
    instance: 'fraud-prod',
    namespace: 'ml-fraud-prod',
    host: 'mlflow-fraud.example.org',
    inClusterAddress: 'http://mlflow-fraud.ml-fraud-prod.svc:80',
    chartRelease: '1.11.5',
    image: 'ghcr.io/mlflow/mlflow:v3.17.2-full',
    database: 'postgresql',
    artifactStore: 'azure-blob',
    missingFacts: [],
    factsUrl:
      'https://git.example.org/ml/deployments/deploy/fraud/environments/prod/facts.yaml',
    ...changes,
  };
}

/** What a backend tells of a deployment with these environments. */
export function deploymentResponse(
  ...environments: Partial<DeployedEnvironment>[]
): DeploymentResponse {
  return {
    state: 'known',
    deployment: {
      platform: { name: 'aks', title: 'AKS West Europe' },
      product: { id: 'community-mlflow', title: 'MLflow' },
      form: { name: 'fraud', owner: 'group:default/risk' },
      generatorVersion: '0.1.0',
      url: 'https://git.example.org/ml/deployments/deploy/fraud/deployment.yaml',
      layers: [],
      environments: environments.map(deployedEnvironment),
      standard: {
        chartRelease: '1.11.5',
        imageTag: 'v3.17.2-full',
      },
      problems: [],
    },
    readAt: '2026-11-21T05:00:00Z',
    stale: false,
  };
}
