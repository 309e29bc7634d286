import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { component } from '../__testUtils__/entities';
import { startPlugin } from '../__testUtils__/startPlugin';
import { FakeRegistry } from '../promotion/__testUtils__/FakeRegistry';

const ada = mockCredentials.user('user:default/ada');

const wanted = {
  name: 'screening',
  model: 'fraud',
  alias: 'champion',
  version: '4',
  expectedVersion: '3',
  reason: 'better on the new cases',
};

describe('the tool that promotes', () => {
  let mlflow: FakeRegistry;

  beforeEach(async () => {
    mlflow = await FakeRegistry.start();
    mlflow.aliases.set('champion', '3');
    ['3', '4'].forEach(number => mlflow.versions.set(number, {}));
  });

  afterEach(() => mlflow.stop());

  async function start() {
    const { client, tools } = await startPlugin({
      grants: {
        'user:default/ada': ['mlflow.alias.promote'],
        'user:default/vera': [
          'mlflow.model.read',
          'mlflow.alias.promote@component:default/other',
        ],
      },
      entities: [
        component({
          name: 'screening',
          owner: 'group:default/risk',
          annotations: {
            'mlflow.org/instance': 'risk-prod',
            'mlflow.org/registered-models': 'fraud',
          },
        }),
      ],
      mlflow: {
        instances: [
          {
            name: 'risk-prod',
            baseUrl: mlflow.address,
            owners: ['group:default/risk'],
          },
        ],
      },
      services: [
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
      ],
    });
    const promote = (
      change: JsonObject = {},
      credentials: BackstageCredentials = ada,
    ) =>
      tools.invoke({
        id: 'test:promote-mlflow-model',
        input: { ...wanted, ...change },
        credentials,
      });
    return { promote, client };
  }

  it('moves the alias in the name of the person', async () => {
    const { promote } = await start();

    await expect(promote()).resolves.toMatchObject({
      output: { outcome: 'moved', from: '3', current: '4', recorded: true },
    });
    expect(mlflow.aliases.get('champion')).toBe('4');
  });

  it.each<[string, JsonObject, BackstageCredentials, RegExp]>([
    [
      'whom the policy denies this entity',
      {},
      mockCredentials.user('user:default/vera'),
      /Unauthorized|mlflow\.alias\.promote/,
    ],
    ['without a person', {}, mockCredentials.service(), /^Only people/],
    [
      'who saw another version',
      { expectedVersion: '2' },
      ada,
      /^expectedVersion: /,
    ],
    ['who names a reserved alias', { alias: 'latest' }, ada, /^alias: /],
    ['without a reason', { reason: ' ' }, ada, /^reason: /],
  ])(
    'moves nothing for an agent %s',
    async (_, change, credentials, problem) => {
      const { promote } = await start();

      await expect(promote(change, credentials)).rejects.toThrow(problem);
      expect(mlflow.moves).toEqual([]);
    },
  );

  it('moves nothing for a person who owns the entity and not the model', async () => {
    mlflow.tags = { owner: 'growth' };
    const { promote } = await start();

    await expect(promote()).rejects.toThrow(/^None of your groups may promote/);
    expect(mlflow.moves).toEqual([]);
  });

  it('counts together with the route how often a person writes', async () => {
    const { promote, client } = await start();
    for (let count = 0; count < 10; count++) {
      await expect(promote({ version: '9' })).rejects.toThrow(/no version 9/);
    }

    const { name, ...body } = wanted;
    const { status } = await client
      .post(`/api/mlflow/entities/component/default/${name}/promotions`)
      .set('Authorization', mockCredentials.user.header('user:default/ada'))
      .send(body);

    expect(status).toBe(429);
    expect(mlflow.moves).toEqual([]);
  });
});
