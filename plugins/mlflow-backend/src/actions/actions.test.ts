import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { mlflowPermissions } from '@mlflow-portal/backstage-plugin-mlflow-common';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { component } from '../__testUtils__/entities';
import { startPlugin } from '../__testUtils__/startPlugin';

const ada = mockCredentials.user('user:default/ada');
const vera = mockCredentials.user('user:default/vera');
const at = '2026-03-14T12:00:00Z';

/** Each tool, a question to it, and the route that answers the same. */
const tools = [
  {
    tool: 'get-mlflow-instances',
    permission: 'mlflow.instance.read',
    question: {},
    route: 'instances',
  },
  {
    tool: 'get-mlflow-models',
    permission: 'mlflow.model.read',
    question: {},
    route: 'models',
  },
  {
    tool: 'find-mlflow-models',
    permission: 'mlflow.model.read',
    question: { text: 'FRA' },
    route: 'models/search?text=FRA',
  },
  {
    tool: 'get-mlflow-model-version',
    permission: 'mlflow.model.read',
    question: { model: 'fraud', version: '4' },
    route: 'versions/lineage?model=fraud&version=4',
  },
  {
    tool: 'compare-mlflow-versions',
    permission: 'mlflow.model.read',
    question: { model: 'fraud', versions: '3,4' },
    route: 'versions/compare?model=fraud&versions=3,4',
  },
  {
    tool: 'get-mlflow-model-history',
    permission: 'mlflow.model.read',
    question: { model: 'fraud' },
    route: 'history?model=fraud',
  },
  {
    tool: 'get-mlflow-version-at',
    permission: 'mlflow.model.read',
    question: { model: 'fraud', alias: 'champion', at },
    route: `history/version?model=fraud&alias=champion&at=${at}`,
  },
];

describe('the tools for agents', () => {
  let mlflow: LoopbackServer;

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((request, response) => {
      const { pathname, searchParams } = new URL(`http://mlflow${request.url}`);
      const answers: Record<string, object> = {
        'registered-models/search': {
          registered_models: [{ name: 'fraud', aliases: [] }],
        },
        'model-versions/get': {
          model_version: {
            name: 'fraud',
            version: searchParams.get('version'),
          },
        },
      };
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(answers[pathname.split('/mlflow/')[1]] ?? {}),
      );
    });
  });

  afterAll(() => mlflow.stop());

  /** @param permission - what vera lacks on the entity; she has all else. */
  async function start(permission?: string) {
    const annotations = {
      'mlflow.org/instance': 'risk-prod',
      'mlflow.org/registered-models': 'fraud',
    };
    const { client, tools: registry } = await startPlugin({
      grants: {
        'user:default/ada': ['mlflow.instance.read', 'mlflow.model.read'],
        'user:default/vera': [
          ...mlflowPermissions
            .map(({ name }) => name)
            .filter(name => name !== permission),
          `${permission}@component:default/other`,
        ],
      },
      entities: [
        component({
          name: 'screening',
          owner: 'group:default/risk',
          annotations,
        }),
        component({
          name: 'impostor',
          owner: 'group:default/growth',
          annotations,
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
    });
    const ask = (
      tool: string,
      input: JsonObject,
      credentials: BackstageCredentials = ada,
    ) => registry.invoke({ id: `test:${tool}`, input, credentials });
    return { registry, client, ask };
  }

  it('are all here, and say honestly whether they only read', async () => {
    const { registry } = await start();

    const { actions } = await registry.list();

    expect(actions.map(({ name, attributes }) => [name, attributes])).toEqual([
      ...tools.map(({ tool }) => [
        tool,
        { readOnly: true, destructive: false, idempotent: true },
      ]),
      [
        'promote-mlflow-model',
        { readOnly: false, destructive: true, idempotent: false },
      ],
      [
        'request-mlflow-promotion',
        { readOnly: false, destructive: false, idempotent: false },
      ],
      [
        'set-up-mlflow-webhook',
        { readOnly: false, destructive: false, idempotent: true },
      ],
    ]);
  });

  describe.each(tools)('$tool', ({ tool, permission, question, route }) => {
    it('answers as the route for people does', async () => {
      const { ask, client } = await start();

      const { output } = await ask(tool, { name: 'screening', ...question });

      const { body } = await client
        .get(`/api/mlflow/entities/component/default/screening/${route}`)
        .set('Authorization', mockCredentials.user.header('user:default/ada'));
      expect(output).toEqual(
        tool === 'get-mlflow-version-at' ? { answer: body } : body,
      );
    });

    it('says nothing to those whom the policy denies this entity', async () => {
      const { ask } = await start(permission);
      const before = mlflow.requests.length;

      await expect(
        ask(tool, { name: 'screening', ...question }, vera),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
      expect(mlflow.requests).toHaveLength(before);
    });

    it.each([
      ['a service', mockCredentials.service()],
      ['nobody', mockCredentials.none()],
    ])('does not answer %s', async (_, credentials) => {
      const { ask } = await start();

      await expect(
        ask(tool, { name: 'screening', ...question }, credentials),
      ).rejects.toThrow('Only people are told about the MLflow of an entity');
    });

    it('does not tell an entity that is not there from one that is hidden', async () => {
      const { ask } = await start();

      await expect(
        ask(tool, { name: 'screening', namespace: 'hidden', ...question }),
      ).rejects.toThrow('The catalog has no entity component:hidden/screening');
    });

    it('refuses an entity whose owner has no share in the instance', async () => {
      const { ask } = await start();

      await expect(
        ask(tool, { name: 'impostor', ...question }),
      ).rejects.toThrow(
        /names the MLflow instance risk-prod, which is not shared/,
      );
    });
  });

  it('find a model and the state of its instance', async () => {
    const { ask } = await start();

    await expect(
      ask('get-mlflow-models', { name: 'screening' }),
    ).resolves.toMatchObject({
      output: { items: [{ name: 'fraud', instance: 'risk-prod' }] },
    });
    await expect(
      ask('get-mlflow-instances', { name: 'screening' }),
    ).resolves.toMatchObject({ output: { items: [{ state: 'healthy' }] } });
  });

  it.each([
    [{ alias: 'champion', at: 'yesterday' }, /^at: /],
    [{ alias: '', at }, /^alias: /],
    [{ alias: 'champion', at, instance: 'other' }, /no instance other in/],
    [{ alias: 'champion', at, model: 'hidden' }, /does not name hidden in/],
  ])('say what is wrong with %j', async (question, problem) => {
    const { ask } = await start();

    await expect(
      ask('get-mlflow-version-at', {
        name: 'screening',
        model: 'fraud',
        ...question,
      }),
    ).rejects.toThrow(problem);
  });
});
