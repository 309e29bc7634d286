import { defineProduct } from '../../product';
import { derivedValues } from '../mlflow/derivedValues';
import { refusedVariables } from '../mlflow/refusedVariables';
import { enginesPerWorker } from '../mlflow/engines';
import { communityImages, officialImages } from '../mlflow/images';
import { securityFloor } from '../mlflow/security/floor';
import { hazards } from './hazards';
import { objectKinds } from './objectKinds';
import { presentation } from '../mlflow/presentation';
import { releases } from './releases';
import { server } from './server';
import { toValues } from './toValues';

export const communityMlflow = defineProduct({
  id: 'community-mlflow',
  title: 'MLflow by the community chart',
  traits: ['mlflow'],
  presentation,
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
  // The chart's own image cannot sign in to Azure.
  images: [...officialImages, ...communityImages],
  securityFloor,
  hazards,
  pinned: [
    'image',
    'replicaCount',
    'resources',
    'extraArgs',
    'extraEnvVars',
    'backendStore.postgres',
    'artifactRoot.azureBlob',
    'artifactRoot.s3',
    'artifactRoot.gcs',
    'autoscaling',
    'initContainers',
    'extraPodLabels',
  ],
  refusedVariables,
  objectKinds,
  enginesPerWorker,
  server,
  derivedValues: workload =>
    derivedValues(workload, server(workload.name), enginesPerWorker(workload)),
  toValues,
});
