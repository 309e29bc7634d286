import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { startPlugin } from '../__testUtils__/startPlugin';
import { FakeRegistry } from './__testUtils__/FakeRegistry';
import { entity, wanted } from './__testUtils__/openPortal';

const PATH =
  '/api/mlflow/entities/component/default/payment-screening/promotions';
const mayPromote = ['mlflow.alias.promote', 'mlflow.model.read'];
/** One for each test, since everybody may only write so often. */
const promoters = Array.from({ length: 40 }, (_, index) => `ada-${index}`);
const grants = {
  ...Object.fromEntries(
    promoters.map(name => [`user:default/${name}`, mayPromote]),
  ),
  'user:default/paul': ['mlflow.model.read'],
};

describe('the routes of promotions', () => {
  let registry: FakeRegistry;
  let client: Awaited<ReturnType<typeof startPlugin>>['client'];

  let promoter: string;

  beforeAll(async () => {
    registry = await FakeRegistry.start();
    registry.aliases.set('champion', '3');
    ['3', '4'].forEach(number => registry.versions.set(number, {}));
    ({ client } = await startPlugin({
      grants,
      entities: [entity],
      mlflow: {
        instances: [
          {
            name: 'fraud-prod',
            baseUrl: registry.address,
            owners: ['group:default/risk'],
          },
        ],
      },
      services: [
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
      ],
    }));
  });
  afterAll(() => registry.stop());

  beforeEach(() => {
    promoter = promoters.pop()!;
    registry.tags = { owner: 'risk' };
    registry.aliases.set('champion', '3');
    registry.writes.clear();
  });

  const as = (person: string) =>
    mockCredentials.user.header(`user:default/${person}`);

  const post = (body: object, { person = promoter, path = PATH } = {}) =>
    client.post(path).set('Authorization', as(person)).send(body);

  /** The alias as the entity's page has it. */
  async function shown() {
    const { body } = await client
      .get(PATH.replace('promotions', 'models'))
      .set('Authorization', as('paul'));
    return body.items[0].aliases[0];
  }

  const { expectedVersion, reason, ...move } = wanted;

  it('look, promote, and take it back', async () => {
    const check = await post(move, { path: `${PATH}/check` });
    expect(check.status).toBe(200);
    expect(check.body).toEqual({
      instance: 'fraud-prod',
      current: '3',
      gates: [],
    });

    expect((await shown()).version.version).toBe('3');
    const promotion = await post(wanted);
    expect(promotion.status).toBe(200);
    expect(promotion.body).toMatchObject({ outcome: 'moved', recorded: true });
    expect(await shown()).toMatchObject({
      version: { version: '4' },
      since: { from: '3' },
    });

    const { body } = await client
      .get(`${PATH}/previous?model=fraud&alias=champion`)
      .set('Authorization', as('paul'));
    expect(body).toMatchObject({ current: '4', previous: '3' });
    const rollback = await post({
      ...wanted,
      version: body.previous,
      expectedVersion: body.current,
      reason: 'alerts',
    });
    expect(rollback.body).toMatchObject({ outcome: 'moved', current: '3' });
  });

  it.each([{}, { owner: 'growth' }])(
    'refuse who may promote on the entity where the model has the tags %j',
    async tags => {
      registry.tags = tags as Record<string, string>;

      const responses = await Promise.all([
        post(wanted),
        post(move, { path: `${PATH}/check` }),
      ]);

      expect(responses.map(({ status }) => status)).toEqual([403, 403]);
      expect(responses[0].body.error.message).toMatch(
        'None of your groups may promote fraud',
      );
      expect(registry.writes.size).toBe(0);
    },
  );

  it('refuse an owner of the model without the permission', async () => {
    const responses = await Promise.all([
      post(wanted, { person: 'paul' }),
      post(move, { person: 'paul', path: `${PATH}/check` }),
    ]);

    expect(responses.map(({ status }) => status)).toEqual([403, 403]);
    expect(registry.writes.size).toBe(0);
  });

  it.each<[object, string]>([
    [{ alias: 'latest' }, 'alias: is reserved by MLflow'],
    [{ alias: 'Latest' }, 'alias: is reserved by MLflow'],
    [{ alias: 'v12' }, 'alias: is reserved by MLflow'],
    [{ alias: 'V1' }, 'alias: is reserved by MLflow'],
    [{ alias: '' }, 'alias: must be 1 to 255 letters'],
    [{ alias: 'a/b' }, 'alias: must be 1 to 255 letters'],
    [{ version: 4 }, 'version: '],
    [{ version: '04' }, 'version: must be the number of a version'],
    [{ version: '4;' }, 'version: must be the number of a version'],
    [{ expectedVersion: undefined }, 'expectedVersion: '],
    [{ expectedVersion: '' }, 'expectedVersion: '],
    [{ reason: undefined }, 'reason: '],
    [{ reason: ' ' }, 'reason: say why'],
    [{ reason: 'x'.repeat(1001) }, 'reason: '],
    [{ actor: 'user:default/ben' }, 'Unrecognized key: "actor"'],
  ])('refuse what is wrong and name it (%#)', async (change, message) => {
    const response = await post({ ...wanted, ...change });

    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
    expect(registry.writes.size).toBe(0);
  });

  it('answer a second time with a conflict, since the alias has moved', async () => {
    await post(wanted);

    const again = await post(wanted);

    expect(again.status).toBe(409);
    expect(registry.writes.size).toBe(1);
  });

  it('let each person write ten times a minute, and look as often as they like', async () => {
    const wrong = { ...wanted, version: '9' };
    for (let count = 0; count < 10; count++) {
      expect((await post(wrong)).status).toBe(404);
    }

    const eleventh = await post(wrong);
    expect(eleventh.status).toBe(429);
    expect(eleventh.body.error.message).toBe(
      'You wrote 10 times within a minute; wait one',
    );
    expect((await post(wrong, { person: promoters[0] })).status).toBe(404);
    const look = await post(move, { path: `${PATH}/check` });
    expect(look.status).toBe(200);
  });
});
