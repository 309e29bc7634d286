import { mockCredentials } from '@backstage/backend-test-utils';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { startPlugin } from '../__testUtils__/startPlugin';
import { webhookSecret } from './webhookSecret';

const secret = 'of-the-portal-and-of-nobody-else';
const paul = mockCredentials.user('user:default/paul');

describe('webhooks', () => {
  let mlflow: LoopbackServer;

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify(
          request.url?.includes('/webhooks')
            ? { webhook: { webhook_id: 'w', url: 'u' }, result: {} }
            : {},
        ),
      );
    });
  });

  afterAll(() => mlflow.stop());

  async function start(webhooks: { secret?: string } = { secret }) {
    const { client, tools } = await startPlugin({
      grants: { 'user:default/paul': ['mlflow.webhook.create'] },
      mlflow: {
        webhooks,
        history: { interval: { hours: 1 } },
        instances: [
          { name: 'fraud-prod', baseUrl: mlflow.address, owners: ['*'] },
        ],
      },
    });
    const deliver = (body: string, headers: Record<string, string>) =>
      client
        .post('/api/mlflow/webhooks/fraud-prod')
        .set({ 'content-type': 'application/json', ...headers })
        .send(body);
    const setUp = (credentials = paul) =>
      tools.invoke({
        id: 'test:set-up-mlflow-webhook',
        input: { instance: 'fraud-prod' },
        credentials,
      });
    return { client, deliver, setUp };
  }

  const looks = () =>
    mlflow.requests.filter(({ url }) => url?.includes('registered-models'))
      .length;

  it('bring one look, however often they are delivered, and whatever they say', async () => {
    const { deliver } = await start();
    const headers = signed('not even JSON');
    const startedAt = Date.now();
    await deliver('not even JSON', headers).expect(200);
    while (looks() === 0) {
      await setTimeout(10);
    }
    // An instance has its rest between looks: four times as long as one takes.
    await setTimeout(Math.max(500, 5 * (Date.now() - startedAt)));
    const before = looks();

    for (const _ of [1, 2]) {
      await deliver('not even JSON', headers).expect(200, {
        status: 'received',
      });
    }
    expect(looks()).toBe(before);

    await deliver('{}', signed('{}')).expect(200);
    while (looks() === before) {
      await setTimeout(10);
    }
    expect(looks()).toBe(before + 1);
  });

  it.each([
    ['unsigned', {}],
    ['signed by another instance', signed('{}', { instance: 'churn-prod' })],
    ['old', signed('{}', { at: Date.now() - 6 * 60_000 })],
    ['with another body', signed('{ }')],
  ])('bring nothing when %s', async (_when, headers) => {
    const { deliver } = await start();
    const before = looks();

    const { body } = await deliver('{}', headers).expect(401);

    expect(body.error.message).toMatch(/not signed as one of a webhook/);
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(looks()).toBe(before);
  });

  it('are refused when they are long', async () => {
    const { deliver } = await start();
    const body = 'x'.repeat(65 * 1024);

    await expect(deliver(body, signed(body))).resolves.toMatchObject({
      status: 413,
    });
  });

  it('are not taken where nobody wants them', async () => {
    const { deliver } = await start({});

    const { body } = await deliver('{}', signed('{}')).expect(404);

    expect(body.error.message).toMatch(/mlflow\.webhooks\.secret is not set/);
  });

  it('need a secret that cannot be guessed', async () => {
    await expect(start({ secret: 'short' })).rejects.toThrow(
      /mlflow\.webhooks\.secret is too short/,
    );
  });

  it('are set up by those who may', async () => {
    const { setUp } = await start();

    await expect(setUp()).resolves.toEqual({
      output: {
        url: expect.stringMatching(/\/api\/mlflow\/webhooks\/fraud-prod$/),
        delivered: false,
      },
    });
    await expect(
      setUp(mockCredentials.user('user:default/vera')),
    ).rejects.toThrow(/mlflow\.webhook\.create is needed/);
  });
});

/** Headers as MLflow sends them. */
function signed(
  body: string,
  { instance = 'fraud-prod', at = Date.now() } = {},
): Record<string, string> {
  const id = randomUUID();
  const timestamp = `${Math.floor(at / 1000)}`;
  const digest = createHmac('sha256', webhookSecret(secret, instance))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'x-mlflow-delivery-id': id,
    'x-mlflow-timestamp': timestamp,
    'x-mlflow-signature': `v1,${digest}`,
  };
}
