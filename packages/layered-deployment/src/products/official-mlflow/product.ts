import { defineProduct } from '../../product';
import { derivedValues } from '../mlflow/derivedValues';
import { enginesPerWorker } from '../mlflow/engines';
import { officialImages } from '../mlflow/images';
import { refusedVariables } from '../mlflow/refusedVariables';
import { securityFloor } from '../mlflow/security/floor';
import { hazards } from './hazards';
import { objectKinds } from './objectKinds';
import { presentation } from '../mlflow/presentation';
import { releases } from './releases';
import { server } from './server';
import { toValues } from './toValues';
import { valuesSchema } from './valuesSchema';

export const officialMlflow = defineProduct({
  id: 'official-mlflow',
  title: "MLflow by the chart of MLflow's own repository",
  traits: ['mlflow'],
  presentation,
  patterns: {
    deployment: 'mlflow-{name}',
    instance: '{name}-{environment}',
    namespace: 'ml-{name}-{environment}',
  },
  chart: {
    kind: 'oci',
    name: 'mlflow',
    repository: 'ghcr.io/mlflow/charts',
  },
  releases,
  images: officialImages,
  securityFloor,
  hazards,
  pinned: [
    'image',
    'replicaCount',
    'resources',
    'server.value_options',
    'mlflow',
    'env',
    'extraInitContainers',
    'podLabels',
  ],
  valuesSchema: () => valuesSchema,
  refusedVariables,
  objectKinds,
  enginesPerWorker,
  server,
  derivedValues: workload =>
    derivedValues(workload, server(workload.name), enginesPerWorker(workload)),
  toValues,
});
