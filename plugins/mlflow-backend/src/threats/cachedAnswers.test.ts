import { mockCredentials } from '@backstage/backend-test-utils';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { component } from '../__testUtils__/entities';
import { startPlugin } from '../__testUtils__/startPlugin';

const annotations = {
  'mlflow.org/instance': 'risk-prod',
  'mlflow.org/registered-models': 'fraud',
};

const entities = [
  component({ name: 'screening', owner: 'group:default/risk', annotations }),
  component({ name: 'impostor', owner: 'group:default/x', annotations }),
  component({
    name: 'neighbour',
    owner: 'group:default/risk',
    annotations: { ...annotations, 'mlflow.org/registered-models': 'churn' },
  }),
];

const both = ['mlflow.instance.read', 'mlflow.model.read'];
const grants = {
  'user:default/ada': both,
  'user:default/vera': both.map(name => `${name}@component:default/neighbour`),
};

describe('an answer that is cached', () => {
  let mlflow: LoopbackServer;
  let client: Awaited<ReturnType<typeof startPlugin>>['client'];

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((request, response) => {
      const name = /fraud|churn/.exec(request.url ?? '')?.[0] ?? 'fraud';
      const model = { name, description: `about ${name}` };
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ registered_models: [model] }));
    });
    const instance = {
      ...{ name: 'risk-prod', baseUrl: mlflow.address },
      owners: ['group:default/risk'],
    };
    const mlflowConfig = { instances: [instance], cache: { models: '1 hour' } };
    ({ client } = await startPlugin({
      entities,
      grants,
      mlflow: mlflowConfig,
    }));
  });

  afterAll(() => mlflow.stop());

  const get = (entity: string, route: string, person?: string) =>
    client
      .get(`/api/mlflow/entities/component/default/${entity}/${route}`)
      .set(
        'Authorization',
        person
          ? mockCredentials.user.header(`user:default/${person}`)
          : mockCredentials.none.header(),
      );

  it.each(['instances', 'models', 'models/search', 'versions?model=fraud'])(
    'is for those alone who may have it (%s)',
    async route => {
      expect((await get('screening', route, 'ada')).status).toBe(200);
      const asked = mlflow.requests.length;

      const answers = await Promise.all([
        get('screening', route, 'ada'),
        get('screening', route, 'vera'),
        get('impostor', route, 'ada'),
        get('screening', route),
      ]);

      expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 401]);
      expect(JSON.stringify(answers.slice(1))).not.toContain('about');
      expect(mlflow.requests).toHaveLength(asked);
    },
  );

  it.each(['models', 'models/search'])(
    'is not that of another model of the instance (%s)',
    async route => {
      await get('screening', route, 'ada');

      const { body } = await get('neighbour', route, 'vera');

      expect(body.items).toEqual([
        expect.objectContaining({ name: 'churn', description: 'about churn' }),
      ]);
    },
  );
});
