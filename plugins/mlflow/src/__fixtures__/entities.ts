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
  relations: [{ type: 'ownedBy', targetRef: 'group:default/risk' }],
};

/** The entity of a registered model, with those that use it. */
export function modelEntity(
  consumers: string[],
  instance = 'fraud-prod',
  name = 'fraud-detector',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: `${instance}.${name}`,
      namespace: 'default',
      annotations: {
        'mlflow.org/instance': instance,
        'mlflow.org/registered-models': name,
      },
    },
    spec: { type: 'mlflow-model', owner: 'group:default/risk' },
    relations: consumers.map(targetRef => ({
      type: 'dependencyOf',
      targetRef,
    })),
  };
}
