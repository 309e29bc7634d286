import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Router } from 'express';
import { ILayer } from 'express-serve-static-core';
import { component } from './__testUtils__/entities';
import { platform, platformsService } from './__testUtils__/platforms';
import { startPlugin } from './__testUtils__/startPlugin';
import { DeploymentRequestStore } from './deployments';
import { operations } from './operations';
import { RouterOptions, createRouter } from './router';

const ENTITY = '/entities/component/default/payment-screening';

const promotion = { model: 'fraud', alias: 'champion', version: '4' };

/** What each route answers to ada, paul, vera and nobody. */
const table = [
  { route: 'GET /health', statuses: [200, 200, 200, 200] },
  { route: 'GET /openapi.json', statuses: [200, 200, 200, 401] },
  // What somebody may not know of a server is left out of the answer.
  { route: 'GET /fleet/servers', statuses: [200, 200, 200, 401] },
  { route: 'GET /fleet/champions', statuses: [200, 200, 200, 401] },
  {
    route: 'GET /entities/:kind/:namespace/:name/instances',
    path: `${ENTITY}/instances`,
    statuses: [200, 200, 403, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/models',
    path: `${ENTITY}/models`,
    statuses: [200, 200, 200, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/models/search',
    path: `${ENTITY}/models/search?alias=champion`,
    // 404: let through, and the entity names no instance.
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/versions',
    path: `${ENTITY}/versions?model=fraud`,
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/versions/lineage',
    path: `${ENTITY}/versions/lineage?model=fraud&version=4`,
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/versions/compare',
    path: `${ENTITY}/versions/compare?model=fraud&versions=3,4`,
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/versions/metric-history',
    path: `${ENTITY}/versions/metric-history?model=fraud&version=4&metric=auc`,
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/history',
    path: `${ENTITY}/history?model=fraud`,
    // 404: let through, and the entity names no such model.
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/history/version',
    path: `${ENTITY}/history/version?model=fraud&alias=champion&at=2026-01-01T00:00:00Z`,
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'POST /entities/:kind/:namespace/:name/promotions',
    path: `${ENTITY}/promotions`,
    body: { ...promotion, expectedVersion: null, reason: 'better' },
    statuses: [404, 403, 403, 401],
  },
  {
    route: 'POST /entities/:kind/:namespace/:name/promotions/check',
    path: `${ENTITY}/promotions/check`,
    body: promotion,
    statuses: [404, 403, 403, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/promotions/previous',
    path: `${ENTITY}/promotions/previous?model=fraud&alias=champion`,
    statuses: [404, 404, 404, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/promotions/requests',
    path: `${ENTITY}/promotions/requests`,
    statuses: [200, 200, 200, 401],
  },
  {
    route: 'POST /entities/:kind/:namespace/:name/promotions/requests',
    path: `${ENTITY}/promotions/requests`,
    body: { ...promotion, expectedVersion: null, reason: 'better' },
    statuses: [404, 403, 403, 401],
  },
  {
    route:
      'POST /entities/:kind/:namespace/:name/promotions/requests/:requestId/approve',
    path: `${ENTITY}/promotions/requests/unknown/approve`,
    statuses: [404, 403, 403, 401],
  },
  {
    route:
      'POST /entities/:kind/:namespace/:name/promotions/requests/:requestId/reject',
    path: `${ENTITY}/promotions/requests/unknown/reject`,
    body: { reason: 'worse' },
    statuses: [404, 403, 403, 401],
  },
  { route: 'GET /history/verification', statuses: [403, 200, 403, 401] },
  {
    route: 'GET /history/export',
    path: '/history/export?format=csv',
    statuses: [403, 200, 403, 401],
  },
  {
    // Whoever it is: what counts is the signature.
    route: 'POST /webhooks/:instance',
    path: '/webhooks/fraud-prod',
    body: {},
    statuses: [401, 401, 401, 401],
  },
  {
    route: 'GET /entities/:kind/:namespace/:name/deployment',
    path: `${ENTITY}/deployment`,
    statuses: [200, 200, 403, 401],
  },
  { route: 'GET /deployments/platforms', statuses: [200, 200, 403, 401] },
  {
    route: 'POST /deployments/preview',
    body: { answers: {} },
    statuses: [200, 200, 403, 401],
  },
  { route: 'GET /deployments/requests', statuses: [200, 200, 403, 401] },
  {
    route: 'GET /deployments/requests/:id',
    path: '/deployments/requests/unknown',
    statuses: [404, 404, 403, 401],
  },
  {
    route: 'POST /deployments/requests',
    body: {
      entityRef: 'component:default/mlflow-sketch',
      platform: 'try-out',
      owner: 'group:default/risk',
      environments: ['sandbox'],
      pullRequestUrl: 'https://git.example.com/ml/deployments/pulls/1',
    },
    statuses: [200, 403, 403, 401],
  },
];

const people = {
  ada: mockCredentials.user.header('user:default/ada'),
  paul: mockCredentials.user.header('user:default/paul'),
  vera: mockCredentials.user.header('user:default/vera'),
  nobody: mockCredentials.none.header(),
};

const grants = {
  'user:default/ada': [
    'mlflow.instance.read',
    'mlflow.model.read',
    'mlflow.deployment.read',
    'mlflow.deployment.create',
    'mlflow.alias.promote',
  ],
  'user:default/paul': [
    'mlflow.instance.read',
    'mlflow.model.read',
    'mlflow.deployment.read',
    'mlflow.history.audit',
  ],
  // As an owner condition turns out: one permission, on one entity.
  'user:default/vera': [
    'mlflow.model.read@component:default/payment-screening',
  ],
};

async function start() {
  return startPlugin({
    grants,
    mlflow: { webhooks: { secret: 'of-the-portal-and-of-nobody-else' } },
    entities: [
      component({ name: 'payment-screening', owner: 'group:default/risk' }),
      component({ name: 'other', owner: 'group:default/growth' }),
    ],
    platforms: platformsService(platform()),
  });
}

describe('routes', () => {
  describe.each(table)('$route', ({ route, path, body, statuses }) => {
    it.each(Object.entries(people))(
      'answers %s as the table says',
      async (person, authorization) => {
        const { client } = await start();
        const [method, pattern] = route.split(' ');
        const url = `/api/mlflow${path ?? pattern}`;

        const response = await (method === 'POST'
          ? client.post(url).send(body)
          : client.get(url)
        ).set('Authorization', authorization);

        const column = Object.keys(people).indexOf(person);
        expect(response.status).toBe(statuses[column]);
      },
    );
  });

  it('lets nobody read an entity by the permission for another', async () => {
    const { client } = await start();

    const response = await client
      .get('/api/mlflow/entities/component/default/other/models')
      .set('Authorization', people.vera);

    expect(response.status).toBe(403);
  });

  it('are all in the table and in the OpenAPI document', async () => {
    const router = createRouter({
      approvals: {} as RouterOptions['approvals'],
      audit: {} as RouterOptions['audit'],
      auditor: mockServices.auditor.mock(),
      auth: mockServices.auth(),
      catalog: catalogServiceMock(),
      config: mockServices.rootConfig(),
      fleet: {} as RouterOptions['fleet'],
      httpAuth: mockServices.httpAuth(),
      logger: mockServices.logger.mock(),
      permissions: mockServices.permissions.mock(),
      promotions: {} as RouterOptions['promotions'],
      readers: {} as RouterOptions['readers'],
      service: platformsService(),
      store: {} as DeploymentRequestStore,
      userInfo: mockServices.userInfo(),
      webhooks: {} as RouterOptions['webhooks'],
    });

    const routes = routesOf(router).sort();
    expect(routes).toEqual(table.map(({ route }) => route).sort());
    expect(routes).toEqual(
      operations
        .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
        .sort(),
    );
  });
});

/** Every route of a router and of the routers below it, e.g. `GET /health`. */
function routesOf(router: Router): string[] {
  return router.stack.flatMap(({ route, handle }: ILayer) => {
    if (route) {
      return route.stack.map(
        ({ method }: ILayer) => `${method.toUpperCase()} ${route.path}`,
      );
    }
    return 'stack' in handle ? routesOf(handle as unknown as Router) : [];
  });
}
