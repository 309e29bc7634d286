import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { startPlugin } from '../__testUtils__/startPlugin';
import { FakeRegistry } from '../promotion/__testUtils__/FakeRegistry';
import { entity, wanted } from '../promotion/__testUtils__/openPortal';

const ada = mockCredentials.user('user:default/ada');

describe('the tool that asks for a promotion', () => {
  let mlflow: FakeRegistry;

  beforeEach(async () => {
    mlflow = await FakeRegistry.start();
    mlflow.aliases.set('champion', '3');
    mlflow.versions.set('3', {}).set('4', {});
  });

  afterEach(() => mlflow.stop());

  async function start() {
    const { client, tools } = await startPlugin({
      grants: {
        'user:default/ada': ['mlflow.alias.promote', 'mlflow.model.read'],
        'user:default/paul': ['mlflow.model.read'],
      },
      entities: [entity],
      mlflow: {
        instances: [
          {
            name: 'fraud-prod',
            baseUrl: mlflow.address,
            owners: ['group:default/risk'],
          },
        ],
        promotion: { rules: [{ gates: { secondPerson: true } }] },
      },
    });
    const use = (tool: string, credentials: BackstageCredentials = ada) =>
      tools.invoke({
        id: `test:${tool}`,
        input: { name: 'payment-screening', ...wanted },
        credentials,
      });
    const requests = () =>
      client
        .get(
          '/api/mlflow/entities/component/default/payment-screening/promotions/requests',
        )
        .set('Authorization', mockCredentials.user.header('user:default/paul'));
    return { use, requests };
  }

  it('does so in the name of the person, where the one that promotes cannot', async () => {
    const { use, requests } = await start();
    await expect(use('promote-mlflow-model')).rejects.toThrow(
      'a second person has to approve',
    );

    const { output } = await use('request-mlflow-promotion');

    expect(output).toMatchObject({
      state: 'open',
      requestedBy: 'user:default/ada',
    });
    const { body } = await requests();
    expect(body.items).toEqual([output]);
    expect(mlflow.moves).toEqual([]);
  });

  it('asks for nothing without a person who may promote', async () => {
    const { use, requests } = await start();
    const tool = 'request-mlflow-promotion';

    await expect(use(tool, mockCredentials.service())).rejects.toThrow(
      /^Only people/,
    );
    await expect(
      use(tool, mockCredentials.user('user:default/paul')),
    ).rejects.toThrow('mlflow.alias.promote');
    mlflow.tags = { owner: 'growth' };
    await expect(use(tool)).rejects.toThrow(
      'None of your groups may promote fraud',
    );

    const { body } = await requests();
    expect(body.items).toEqual([]);
  });
});
