import type { Entity } from '@backstage/catalog-model';

/** The catalog entity of an MLflow server. */
export const serverEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'mlflow-fraud',
    namespace: 'default',
    annotations: {
      'mlflow.org/instance': 'fraud-prod',
      'mlflow.org/registered-models': '*',
    },
  },
  spec: { type: 'mlflow-server', owner: 'group:default/risk' },
};

/** A component that uses a model of that server. */
export const consumerEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'payment-screening',
    namespace: 'default',
    annotations: {
      'mlflow.org/instance': 'fraud-prod',
      'mlflow.org/registered-models': 'fraud-detector',
    },
  },
  spec: { type: 'service', owner: 'group:default/risk' },
};
