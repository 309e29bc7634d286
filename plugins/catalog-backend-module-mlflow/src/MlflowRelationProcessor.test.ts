import { Entity } from '@backstage/catalog-model';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { MlflowRelationProcessor } from './MlflowRelationProcessor';

const location = { type: 'url', target: 'https://git.example.com/a' };

async function relationsOf(
  annotations: Record<string, string>,
): Promise<string[]> {
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'screening', namespace: 'payments', annotations },
  };
  const results: CatalogProcessorResult[] = [];
  const processor = new MlflowRelationProcessor({ namespace: 'ml' });
  const processed = await processor.postProcessEntity(
    entity,
    location,
    result => results.push(result),
  );
  expect(processed).toBe(entity);
  return results.map(result => {
    if (result.type !== 'relation') {
      throw new Error(`unexpected ${result.type}`);
    }
    const { source, type, target } = result.relation;
    return `${source.kind}:${source.namespace}/${source.name} ${type} ${target.kind}:${target.namespace}/${target.name}`;
  });
}

describe('MlflowRelationProcessor', () => {
  it('relates an entity with every model that it names, in both directions', async () => {
    await expect(
      relationsOf({
        'mlflow.org/instance': 'risk-prod, risk-dev',
        'mlflow.org/registered-models': 'fraud-detector',
      }),
    ).resolves.toEqual([
      'Component:payments/screening dependsOn Resource:ml/risk-prod.fraud-detector',
      'Resource:ml/risk-prod.fraud-detector dependencyOf Component:payments/screening',
      'Component:payments/screening dependsOn Resource:ml/risk-dev.fraud-detector',
      'Resource:ml/risk-dev.fraud-detector dependencyOf Component:payments/screening',
    ]);
  });

  it('relates a model with its server alone, and not the server with its models', async () => {
    await expect(
      relationsOf({
        'mlflow.org/instance': 'risk-prod',
        'mlflow.org/registered-models': 'fraud-detector',
        'mlflow.org/server': 'component:default/mlflow-risk',
        'backstage.io/managed-by-location':
          'mlflow:https://mlflow.example.com/#/models/fraud-detector',
      }),
    ).resolves.toEqual([
      'Component:payments/screening dependsOn component:default/mlflow-risk',
    ]);
  });

  it.each([
    ['has no annotation', {}],
    [
      'is the server, which its models name',
      { 'mlflow.org/instance': 'risk', 'mlflow.org/registered-models': '*' },
    ],
    [
      'names a server, as models do, and is none',
      { 'mlflow.org/server': 'component:default/mlflow-risk' },
    ],
  ])('leaves an entity alone that %s', async (_, annotations) => {
    await expect(
      relationsOf(annotations as Record<string, string>),
    ).resolves.toEqual([]);
  });

  it('draws only so many relations for one entity', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `m${index}`);

    await expect(
      relationsOf({
        'mlflow.org/instance': 'risk',
        'mlflow.org/registered-models': many.join(','),
      }),
    ).resolves.toHaveLength(400);
  });
});
