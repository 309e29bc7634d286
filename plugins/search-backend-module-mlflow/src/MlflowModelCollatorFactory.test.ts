import { mockServices } from '@backstage/backend-test-utils';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { FakeMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { MlflowModelCollatorFactory } from './MlflowModelCollatorFactory';

const RISK = 'group:default/risk';

function modelEntity(
  name: string,
  changes: {
    type?: string;
    instance?: string;
    models?: string;
    owner?: string;
  },
): Entity {
  const { type = 'mlflow-model', instance = 'risk-prod' } = changes;
  const { models = name, owner = RISK } = changes;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: 'Models',
      name,
      annotations: {
        'mlflow.org/instance': instance,
        'mlflow.org/registered-models': models,
      },
    },
    spec: { type, owner },
    relations: [{ type: RELATION_OWNED_BY, targetRef: owner }],
  };
}

describe('MlflowModelCollatorFactory', () => {
  let mlflow: FakeMlflow;

  beforeAll(async () => {
    mlflow = await FakeMlflow.start();
  });

  afterAll(() => mlflow.stop());

  async function collect(entities: Entity[]) {
    const factory = new MlflowModelCollatorFactory({
      auth: mockServices.auth(),
      catalog: catalogServiceMock({ entities }),
      config: new ConfigReader({
        mlflow: {
          instances: [
            { name: 'risk-prod', baseUrl: mlflow.address, owners: [RISK] },
          ],
        },
      }),
      logger: mockServices.logger.mock(),
      service: { getPlatforms: () => [] },
      locationTemplate: '/software/:namespace/:kind/:name/registry',
    });
    const { documents } = await TestPipeline.fromCollator(
      await factory.getCollator(),
    ).execute();
    return documents;
  }

  it('leads to the model, whatever its name', async () => {
    const [document] = await collect([
      modelEntity('risk-prod.fraud_1', { models: 'Fraud & Co/1 ?' }),
    ]);

    expect(document.location).toBe(
      '/software/models/resource/risk-prod.fraud_1/registry?model=Fraud+%26+Co%2F1+%3F',
    );
    expect(document.authorization?.resourceRef).toBe(
      'resource:models/risk-prod.fraud_1',
    );
  });

  it.each([
    [
      'belongs to somebody with whom the instance is not shared',
      { owner: 'group:default/growth' },
    ],
    ['names several models', { models: 'a,b' }],
    ['names all models', { models: '*' }],
    ['names an instance that the portal does not know', { instance: 'other' }],
    ['is no model', { type: 'bucket' }],
  ])('leaves out what %s', async (_, changes) => {
    await expect(
      collect([modelEntity('one', changes), modelEntity('two', {})]),
    ).resolves.toMatchObject([{ title: 'two' }]);
  });

  it('gives every document the same keys', async () => {
    mlflow.registry.createModel('known');
    const documents = await collect([
      modelEntity('unknown', {}),
      modelEntity('known', {}),
    ]);

    expect(documents).toHaveLength(2);
    expect(Object.keys(documents[0])).toEqual(Object.keys(documents[1]));
  });
});
