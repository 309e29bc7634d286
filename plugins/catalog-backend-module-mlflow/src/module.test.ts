import { FakeMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { component, startCatalog } from './__testUtils__/startCatalog';
import { tryOut } from './__testUtils__/tryOut';

// The catalog takes what it has to process once a second.
jest.setTimeout(60_000);

const provider = { providers: { mlflow: {} } };
const server = (instance: string) =>
  component('mlflow-risk', { type: 'mlflow-server', instance, models: '*' });
const consumer = component('screening', {
  instance: 'risk-prod',
  models: 'Fraud Detector',
});

describe('catalogModuleMlflow', () => {
  let mlflow: FakeMlflow;

  beforeEach(async () => {
    mlflow = await FakeMlflow.start();
    mlflow.registry.createModel('Fraud Detector');
  });

  afterEach(() => mlflow.stop());

  const instances = () => [
    {
      name: 'risk-prod',
      baseUrl: mlflow.address,
      owners: ['group:default/risk'],
    },
  ];

  it('puts models into the catalog, related to their server and their consumers', async () => {
    const { find, pass } = await startCatalog(
      { catalog: provider, mlflow: { instances: instances() } },
      [server('risk-prod'), consumer],
    );
    await find('metadata.name=mlflow-risk', 1);

    await pass();

    const model = await find('spec.type=mlflow-model', 3);
    expect(model).toMatchObject({
      metadata: { title: 'Fraud Detector (risk-prod)' },
      relations: expect.arrayContaining(
        [
          ['dependsOn', 'component:default/mlflow-risk'],
          ['dependencyOf', 'component:default/screening'],
          ['ownedBy', 'group:default/risk'],
        ].map(([type, targetRef]) => ({ type, targetRef })),
      ),
    });
    const { relations } = await find('metadata.name=screening', 2);
    expect(relations).toContainEqual({
      type: 'dependsOn',
      targetRef: `resource:default/${model.metadata.name}`,
    });
  });

  it('finds the models of a server that a platform made', async () => {
    const { find, pass } = await startCatalog(
      {
        catalog: provider,
        layeredDeployment: { platforms: [tryOut(mlflow.address)] },
      },
      [server('fraud-sandbox')],
    );
    await find('metadata.name=mlflow-risk', 1);

    await pass();

    await expect(find('spec.type=mlflow-model', 2)).resolves.toMatchObject({
      metadata: { title: 'Fraud Detector (fraud-sandbox)' },
      spec: { owner: 'group:default/risk' },
    });
  });

  it('does nothing until the configuration asks for it', async () => {
    const { find, pass } = await startCatalog(
      { mlflow: { instances: instances() } },
      [consumer],
    );

    await expect(pass()).rejects.toThrow(/mlflow-models not found/);
    const { relations } = await find('metadata.name=screening', 1);
    expect(relations?.[0].type).toBe('ownedBy');
  });
});
