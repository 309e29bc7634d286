import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { isDeepStrictEqual } from 'node:util';
import { component } from '../__testUtils__/entities';
import { platform, platformsService } from '../__testUtils__/platforms';
import { startPlugin } from '../__testUtils__/startPlugin';
import { watchSockets } from '../__testUtils__/watchSockets';
import { ENTITY_PATH } from '../authorization';
import { operations } from '../operations';

/** What somebody may write in place of an instance; `HOST` is a real server. */
const hostile = [
  'http://HOST',
  'http://HOST/api',
  '//HOST',
  'HOST',
  'fraud-prod@HOST',
  'fraud-prod:x@HOST',
  'http%3A%2F%2FHOST',
  'fraud-prod/../../HOST',
  'fraud-prod\\@HOST',
  'fraud-prod#@HOST',
  'fraud-prod?@HOST',
  'fraud-prod\u0000',
  'fraud-prod\r\nHost: HOST',
  '\u202efraud-prod',
  'ｆraud-prod',
  'fräud-prod',
  'FRAUD-PROD',
  '{instance}',
  '..',
  'localhost',
  '127.0.0.1',
  '169.254.169.254',
  'unknown',
  `${'a'.repeat(64)}`,
  Array.from({ length: 11 }, (_, i) => `fraud-${i}`).join(),
];

/** One for each claim, since everybody may only write so often. */
const personOf = (index: number) => `user:default/ada-${index}`;
const grants = Object.fromEntries(
  [...hostile, 'fraud-prod'].map((_, index) => [
    personOf(index),
    ['mlflow.instance.read', 'mlflow.model.read', 'mlflow.alias.promote'],
  ]),
);

/** What the routes of an entity are asked, by the name of the field. */
const values: Record<string, string> = {
  model: 'fraud',
  alias: 'champion',
  at: '2026-01-01T00:00:00Z',
  version: '1',
  versions: '1,2',
  metric: 'auc',
};

const promotion = {
  ...{ model: 'fraud', alias: 'champion', version: '4' },
  ...{ expectedVersion: null, reason: 'better' },
};

const REFUSALS = [400, 403, 404];
/** What the portal says on its own where it knows nothing of an entity. */
const EMPTY = [{ items: [] }, { state: 'unknown', reason: 'not-generated' }];

/** Every route about an entity. */
const routes = operations
  .filter(({ path }) => path.startsWith(ENTITY_PATH))
  .map(({ method, path, query }) => ({
    method,
    path: path.slice(ENTITY_PATH.length).replace(/:\w+/g, 'any'),
    query: Object.fromEntries(
      Object.entries(values).filter(([name]) => name in (query?.shape ?? {})),
    ),
  }));

/** Each name costs a server three calls. */
const manyModels = Array.from({ length: 21 }, (_, i) => `model-${i}`).join();

jest.setTimeout(60_000);

describe('an annotation in place of the name of an instance', () => {
  let mlflow: LoopbackServer;
  let client: Awaited<ReturnType<typeof startPlugin>>['client'];
  let portal: string;
  let sockets: ReturnType<typeof watchSockets>;

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((_, response) =>
      response.setHeader('content-type', 'application/json').end('{}'),
    );
    const { host } = new URL(mlflow.address);
    const entities = [...hostile, 'fraud-prod'].map((text, index) =>
      component({
        name: `claim-${index}`,
        owner: 'group:default/risk',
        annotations: {
          'mlflow.org/instance': text.replace('HOST', host),
          'mlflow.org/registered-models': 'fraud',
        },
      }),
    );
    const greedy = component({
      name: `claim-${entities.length}`,
      owner: 'group:default/risk',
      annotations: {
        'mlflow.org/instance': 'fraud-prod',
        'mlflow.org/registered-models': manyModels,
      },
    });
    const started = await startPlugin({
      grants,
      entities: [...entities, greedy],
      mlflow: {
        instances: [
          {
            name: 'fraud-prod',
            baseUrl: mlflow.address,
            owners: ['group:default/risk'],
          },
        ],
      },
      // The poller would connect to the server that is configured.
      services: [mockServices.scheduler.mock().factory],
      platforms: platformsService(
        platform({ instances: { baseUrl: `${mlflow.address}/{instance}` } }),
      ),
    });
    client = started.client;
    portal = `127.0.0.1:${started.backend.server.port()}`;
    sockets = watchSockets();
  });

  afterAll(async () => {
    sockets.restore();
    await mlflow.stop();
  });

  /** What each route answers, and where it led the portal. */
  async function ask(index: number) {
    const person = mockCredentials.user.header(personOf(index));
    const path = `/api/mlflow/entities/component/default/claim-${index}`;
    const before = sockets.targets().length;
    const answers = await Promise.all(
      routes.map(route =>
        (route.method === 'get'
          ? client.get(`${path}${route.path}`).query(route.query)
          : client.post(`${path}${route.path}`).send(promotion)
        ).set('Authorization', person),
      ),
    );
    return {
      answers,
      targets: sockets
        .targets()
        .slice(before)
        .filter(target => target !== portal),
    };
  }

  it.each(hostile.map((text, index) => [text, index] as const))(
    'leads nowhere: %j',
    async (_, index) => {
      const { answers, targets } = await ask(index);

      expect(targets).toEqual([]);
      const others = answers.filter(
        ({ status, body }) =>
          !REFUSALS.includes(status) &&
          !EMPTY.some(empty => isDeepStrictEqual(body, empty)),
      );
      expect(others.map(({ status, text }) => [status, text])).toEqual([]);
    },
  );

  it('names more models than one page may ask for', async () => {
    const before = sockets.targets().length;
    const { status, body } = await client
      .get(
        `/api/mlflow/entities/component/default/claim-${
          hostile.length + 1
        }/models`,
      )
      .set('Authorization', mockCredentials.user.header(personOf(0)));

    expect(status).toBe(400);
    expect(body.error.message).toMatch(/names 21 models; 20 are the most$/);
    expect(
      sockets
        .targets()
        .slice(before)
        .filter(target => target !== portal),
    ).toEqual([]);
  });

  it('would be seen to lead somewhere', async () => {
    const { answers, targets } = await ask(hostile.length);

    expect(
      answers.filter(({ status }) => status === 200).length,
    ).toBeGreaterThan(3);
    expect(targets.length).toBeGreaterThan(3);
    expect(new Set(targets)).toEqual(new Set([new URL(mlflow.address).host]));
  });
});
