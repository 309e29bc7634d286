import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { startPlugin } from '../__testUtils__/startPlugin';
import { FakeRegistry } from '../promotion/__testUtils__/FakeRegistry';
import { entity, wanted } from '../promotion/__testUtils__/openPortal';

const ENTITY = '/api/mlflow/entities/component/default/payment-screening';
const REQUESTS = `${ENTITY}/promotions/requests`;

const mayPromote = ['mlflow.alias.promote', 'mlflow.model.read'];

describe('the routes of promotions by two people', () => {
  let registry: FakeRegistry;
  let client: Awaited<ReturnType<typeof startPlugin>>['client'];

  beforeEach(async () => {
    registry = await FakeRegistry.start();
    registry.aliases.set('champion', '3');
    ['3', '4'].forEach(number => registry.versions.set(number, {}));
    ({ client } = await startPlugin({
      grants: {
        'user:default/ada': mayPromote,
        'user:default/ben': mayPromote,
        'user:default/paul': ['mlflow.model.read'],
      },
      entities: [entity],
      mlflow: {
        instances: [
          {
            name: 'fraud-prod',
            baseUrl: registry.address,
            owners: ['group:default/risk'],
          },
        ],
        promotion: { rules: [{ gates: { secondPerson: true } }] },
      },
      services: [
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
      ],
    }));
  });

  afterEach(() => registry.stop());

  const as = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);

  const post = (path: string, authorization: string, body: object = {}) =>
    client.post(path).set('Authorization', authorization).send(body);

  const get = async (path: string) =>
    (await client.get(path).set('Authorization', as('paul'))).body;

  it('ask, approve, and show both people in the history', async () => {
    const alone = await post(`${ENTITY}/promotions`, as('ada'), wanted);
    expect(alone.status).toBe(403);
    expect(alone.body.error.message).toBe(
      'Not promoted: a second person has to approve (whoever may promote); ask for it with a request of a promotion',
    );

    const asked = await post(REQUESTS, as('ada'), wanted);
    expect(asked.status).toBe(200);
    expect(await get(REQUESTS)).toEqual({ items: [asked.body] });

    const approval = `${REQUESTS}/${asked.body.id}/approve`;
    expect((await post(approval, as('ada'))).status).toBe(403);
    expect((await post(approval, as('paul'))).status).toBe(403);
    expect(registry.moves).toEqual([]);

    const approved = await post(approval, as('ben'));
    expect(approved.status).toBe(200);
    expect(approved.body).toMatchObject({
      request: { state: 'approved', decidedBy: 'user:default/ben' },
      promotion: { outcome: 'moved', recorded: true },
    });
    expect((await post(approval, as('ben'))).status).toBe(409);
    expect(registry.moves).toHaveLength(1);
    const { items } = await get(`${ENTITY}/history?model=fraud`);
    expect(items[0]).toMatchObject({
      to: '4',
      actor: 'user:default/ben',
      requestedBy: 'user:default/ada',
    });
  });

  it('refuse a service that approves in the name of a person', async () => {
    const { body } = await post(REQUESTS, as('ada'), wanted);

    const response = await post(
      `${REQUESTS}/${body.id}/approve`,
      `Bearer ${mockCredentials.user.token('user:default/ben', {
        actor: { subject: 'plugin:mcp-actions' },
      })}`,
    );

    expect(response.status).toBe(403);
    expect(response.body.error.message).toBe(
      'plugin:mcp-actions cannot approve in your name; approve it yourself',
    );
    expect(registry.moves).toEqual([]);
  });

  it('reject with a reason, and not without', async () => {
    const { body } = await post(REQUESTS, as('ada'), wanted);
    const rejection = `${REQUESTS}/${body.id}/reject`;

    const silent = await post(rejection, as('ben'), { reason: ' ' });
    const response = await post(rejection, as('ben'), { reason: 'not now' });

    expect(silent.status).toBe(400);
    expect(silent.body.error.message).toMatch(/^reason: say why/);
    expect(response.body).toMatchObject({ state: 'rejected', note: 'not now' });
    const late = await post(`${REQUESTS}/${body.id}/approve`, as('ben'));
    expect(late.status).toBe(409);
  });

  it('count what each person writes, together with promotions', async () => {
    const wrong = { ...wanted, version: '9' };
    for (let count = 0; count < 9; count++) {
      expect((await post(REQUESTS, as('ada'), wrong)).status).toBe(404);
    }
    const path = `${ENTITY}/promotions`;
    expect((await post(path, as('ada'), wrong)).status).toBe(404);

    const responses = await Promise.all([
      post(REQUESTS, as('ada'), wrong),
      post(path, as('ada'), wrong),
    ]);

    expect(responses.map(({ status }) => status)).toEqual([429, 429]);
  });
});
