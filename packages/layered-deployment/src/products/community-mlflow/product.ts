import { defineProduct } from '../../product';
import { derivedValues } from '../mlflow/derivedValues';
import { refusedVariables } from '../mlflow/refusedVariables';
import { images } from './images';
import { releases } from './releases';
import { server } from './server';
import { enginesPerWorker, toValues } from './toValues';

export const communityMlflow = defineProduct({
  id: 'community-mlflow',
  title: 'MLflow by the community chart',
  traits: ['mlflow'],
  patterns: {
    deployment: 'mlflow-{name}',
    instance: '{name}-{environment}',
    namespace: 'ml-{name}-{environment}',
  },
  chart: {
    kind: 'repository',
    name: 'mlflow',
    repository: 'https://community-charts.github.io/helm-charts',
  },
  releases,
  images,
  securityFloor: {
    hard: '3.15.0',
    recommended: '3.17.0',
    evidence: [
      'CVE-2026-64849, exploited: a webhook test returns what an internal address answers, fixed in 3.15.0',
      'CVE-2026-115886: unauthenticated request forgery by scorers, fixed in 3.17.0',
      'CVE-2026-116692: unauthenticated remote code execution by scorers; take the newest release',
    ],
  },
  pinned: [
    'image',
    'initImages.mlflowDbMigration',
    'replicaCount',
    'resources',
    'extraArgs',
    'extraEnvVars',
    'backendStore.postgres',
    'artifactRoot.azureBlob',
    'initContainers',
    'extraPodLabels',
  ],
  refusedVariables,
  enginesPerWorker,
  server,
  derivedValues: workload =>
    derivedValues(workload, server(workload.name), enginesPerWorker(workload)),
  toValues,
});
