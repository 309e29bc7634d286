import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { Knex } from 'knex';
import { component } from '../__testUtils__/entities';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { startPlugin } from '../__testUtils__/startPlugin';
import { lookAt } from './__testUtils__/lookAt';

const RISK = 'component:default/mlflow-risk';
const GROWTH = 'component:default/mlflow-growth';
const LOOKED_AT = '2026-11-21T08:00:00.000Z';
const both = ['mlflow.instance.read', 'mlflow.model.read'];

const server = (name: string, owner: string, instance: string, models = '*') =>
  component({
    name,
    owner: `group:default/${owner}`,
    type: 'mlflow-server',
    annotations: {
      'mlflow.org/instance': instance,
      'mlflow.org/registered-models': models,
    },
  });

const entities = [
  server('mlflow-risk', 'risk', 'risk-dev, risk-prod'),
  server('mlflow-growth', 'growth', 'growth-prod'),
  server('few', 'growth', 'shared', 'uplift'),
  server('impostor', 'x', 'risk-prod'),
  server('lost', 'risk', 'gone'),
  server('wrong', 'risk', 'http://127.0.0.1'),
  server('nothing', 'risk', ''),
  component({
    name: 'payment-screening',
    owner: 'group:default/risk',
    annotations: { 'mlflow.org/instance': 'risk-prod' },
  }),
];

/** Models with their champions; `fraud` is of everybody. */
const looks = {
  'risk-prod': { fraud: '3', 'Fraud-next': '1', churn: '7' },
  'growth-prod': { fraud: '2' },
  shared: { uplift: '4', secret: '9' },
};

describe('the fleet', () => {
  let mlflow: LoopbackServer;
  let knex: Knex;
  let client: Awaited<ReturnType<typeof startPlugin>>['client'];

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((_, response) => {
      response.setHeader('content-type', 'application/json').end('{}');
    });
    knex = await memoryDatabase();
    for (const [instance, champions] of Object.entries(looks)) {
      await lookAt(knex, instance, champions, { at: LOOKED_AT });
    }
    await lookAt(
      knex,
      'risk-prod',
      { ...looks['risk-prod'], fraud: '4' },
      { at: LOOKED_AT, actor: 'user:default/ada' },
    );
    const instance = (name: string, owner: string) => ({
      name,
      baseUrl: mlflow.address,
      owners: [owner],
    });
    ({ client } = await startPlugin({
      entities,
      grants: {
        'user:default/ada': both,
        'user:default/vera': both.map(name => `${name}@${RISK}`),
      },
      mlflow: {
        instances: [
          instance('risk-dev', 'group:default/risk'),
          instance('risk-prod', 'group:default/risk'),
          instance('growth-prod', 'group:default/growth'),
          instance('shared', '*'),
        ],
      },
      services: [
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => mockServices.database({ knex }),
        }),
      ],
    }));
  });

  afterAll(() => mlflow.stop());

  const get = (path: string, person = 'ada') =>
    client
      .get(`/api/mlflow/fleet/${path}`)
      .set(
        'Authorization',
        mockCredentials.user.header(`user:default/${person}`),
      );
  const modelsOf = (body: { items: { model: string }[] }) =>
    body.items.map(({ model }) => model);

  describe('of servers', () => {
    it('says of each how its instances are and when they last told all', async () => {
      const { body } = await get('servers');

      expect(body.total).toBe(7);
      expect(body.items.slice(3, 5)).toEqual([
        expect.objectContaining({ entityRef: GROWTH }),
        {
          entityRef: RISK,
          owners: ['group:default/risk'],
          instances: [
            {
              instance: 'risk-dev',
              pending: false,
              status: expect.objectContaining({ state: 'healthy' }),
            },
            {
              instance: 'risk-prod',
              pending: false,
              status: expect.objectContaining({ address: mlflow.address }),
              observedAt: LOOKED_AT,
            },
          ],
        },
      ]);
    });

    it('says why nothing is said of the others', async () => {
      const { body } = await get('servers');

      const problems = body.items
        .filter(({ problem }: { problem?: string }) => problem)
        .map(({ entityRef, problem, instances }: Record<string, unknown>) => [
          entityRef,
          problem,
          instances,
        ]);
      expect(problems).toEqual([
        ['component:default/impostor', 'not-shared', []],
        ['component:default/lost', 'unknown-instance', []],
        ['component:default/nothing', 'no-instance', []],
        ['component:default/wrong', 'invalid-annotation', []],
      ]);
    });

    it('tells nobody more than each entity would', async () => {
      const { body } = await get('servers', 'vera');
      const told = body.items.filter(
        ({ problem }: { problem?: string }) => problem !== 'no-permission',
      );
      expect(told.map((one: { entityRef: string }) => one.entityRef)).toEqual([
        RISK,
      ]);
    });
  });

  describe('of champions', () => {
    it('lists them over all servers, with who moved them, and asks no MLflow', async () => {
      const before = mlflow.requests.length;

      const { body } = await get('champions');

      expect(body).toMatchObject({ alias: 'champion', total: 5 });
      expect(modelsOf(body)).toEqual([
        'Fraud-next',
        'churn',
        'fraud',
        'fraud',
        'uplift',
      ]);
      expect(body.items[2]).toMatchObject({
        instance: 'growth-prod',
        server: GROWTH,
        owners: ['group:default/growth'],
        version: '2',
      });
      expect(body.items[3]).toMatchObject({
        instance: 'risk-prod',
        version: '4',
        since: { from: '3', actor: 'user:default/ada' },
      });
      expect(body.items[1].since).toEqual({ notAfter: LOOKED_AT });
      expect(mlflow.requests).toHaveLength(before);
    });

    it('says which instances nobody looked at yet, and of which servers it says nothing', async () => {
      const { body } = await get('champions');

      expect(body.instances).toContainEqual({
        instance: 'risk-dev',
        server: RISK,
      });
      expect(body.instances).toContainEqual({
        instance: 'risk-prod',
        server: RISK,
        observedAt: LOOKED_AT,
      });
      expect(body.withheld).toContainEqual({
        server: 'component:default/impostor',
        problem: 'not-shared',
      });
      expect(body.aliases).toEqual([{ alias: 'champion', models: 5 }]);
    });

    it.each([
      ['search=FRAUD', ['Fraud-next', 'fraud', 'fraud']],
      ['owner=growth', ['fraud', 'uplift']],
      [`server=${RISK}`, ['Fraud-next', 'churn', 'fraud']],
      ['server=mlflow-risk&search=churn', ['churn']],
      ['alias=challenger', []],
    ])('finds what is asked for by %s', async (query, expected) => {
      const { body } = await get(`champions?${query}`);

      expect(modelsOf(body)).toEqual(expected);
      expect(body.total).toBe(expected.length);
    });

    it('gives page after page, each model once', async () => {
      const models: string[] = [];
      let query = 'limit=2';
      for (let pages = 0; pages < 3; pages++) {
        const { body } = await get(`champions?${query}`);
        models.push(...modelsOf(body));
        query = `limit=2&cursor=${body.nextCursor}`;
      }

      expect(models).toEqual([
        'Fraud-next',
        'churn',
        'fraud',
        'fraud',
        'uplift',
      ]);
      expect(query).toBe('limit=2&cursor=undefined');
    });

    it('shows nobody the models of an entity that they may not read', async () => {
      const { body } = await get('champions', 'vera');

      expect(modelsOf(body)).toEqual(['Fraud-next', 'churn', 'fraud']);
      expect(JSON.stringify(body)).not.toContain('growth-prod');
    });

    it('shows what the next look saw', async () => {
      await lookAt(
        knex,
        'growth-prod',
        { fraud: '5' },
        { at: '2026-11-21T09:00:00.000Z' },
      );

      const { body } = await get(`champions?server=${GROWTH}`);

      expect(body.items).toMatchObject([{ model: 'fraud', version: '5' }]);
      expect(body.instances).toMatchObject([
        { observedAt: '2026-11-21T09:00:00.000Z' },
      ]);
    });

    it.each([
      ['cursor=bm8', /^cursor: /],
      ['owner=group:', /^owner: .*group:default\/risk/],
      ['server=component:', /^server: .*component:default/],
      ['limit=501', /^limit: /],
    ])('refuses %s and says why', async (query, message) => {
      const { status, body } = await get(`champions?${query}`);

      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });
  });
});
