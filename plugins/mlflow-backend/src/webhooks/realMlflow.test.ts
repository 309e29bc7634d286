import { mockServices } from '@backstage/backend-test-utils';
import { RealMlflow } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import express from 'express';
import { Knex } from 'knex';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { memoryDatabase } from '../__testUtils__/memoryDatabase';
import { directoryOf, instanceAt } from '../__testUtils__/instanceAt';
import { ClientPool } from '../instances';
import { DeliveryStore } from './DeliveryStore';
import { WebhookSetup } from './WebhookSetup';
import { createWebhooksRouter } from './router';

const secret = 'of-the-portal-and-of-nobody-else';

describe('the webhook of a real MLflow', () => {
  let mlflow: RealMlflow;
  let knex: Knex;
  let receiver: Server;
  let portal: string;
  const lookSoon = jest.fn(async (_instance: string) => {});

  beforeAll(async () => {
    mlflow = await RealMlflow.start({
      environment: async () => ({
        MLFLOW_WEBHOOK_ALLOWED_SCHEMES: 'http,https',
        MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS: 'true',
        MLFLOW_WEBHOOK_CACHE_TTL: '1',
      }),
    });
    knex = await memoryDatabase();
    const deliveries = new DeliveryStore(knex);
    receiver = express()
      .use(createWebhooksRouter({ settings: { secret }, deliveries, lookSoon }))
      .listen(0, '127.0.0.1');
    await new Promise(resolve => receiver.once('listening', resolve));
    portal = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  }, 300_000);

  afterAll(async () => {
    receiver?.close();
    await knex?.destroy();
    await mlflow?.stop();
  }, 60_000);

  function setUp(settings: { secret: string; baseUrl: string }) {
    return new WebhookSetup({
      settings,
      directory: directoryOf(instanceAt(mlflow.address)),
      clients: new ClientPool(),
      discovery: mockServices.discovery.mock(),
    }).setUp('fraud-prod');
  }

  async function listWebhooks() {
    const response = await fetch(`${mlflow.address}/api/2.0/mlflow/webhooks`);
    const { webhooks } = (await response.json()) as { webhooks: object[] };
    return webhooks;
  }

  it('is made once, and put right after that', async () => {
    const url = `${portal}/webhooks/fraud-prod`;
    await expect(
      setUp({ secret: 'another-one', baseUrl: portal }),
    ).resolves.toEqual({ url, delivered: false });
    expect(lookSoon).not.toHaveBeenCalled();

    await expect(setUp({ secret, baseUrl: portal })).resolves.toEqual({
      url,
      delivered: true,
    });

    expect(lookSoon.mock.calls).toEqual([['fraud-prod']]);
    await expect(listWebhooks()).resolves.toMatchObject([
      { url, status: 'ACTIVE' },
    ]);
  }, 60_000);

  it('tells the portal that an alias was moved', async () => {
    await mlflow.write('registered-models/create', { name: 'fraud' });
    await mlflow.write('model-versions/create', {
      name: 'fraud',
      source: 's3://models/one',
    });
    await new Promise(resolve => setTimeout(resolve, 3_000));
    lookSoon.mockClear();
    const looked = new Promise<void>(resolve =>
      lookSoon.mockImplementation(async () => resolve()),
    );

    await mlflow.write('registered-models/alias', {
      name: 'fraud',
      alias: 'champion',
      version: '1',
    });

    await looked;
    expect(lookSoon.mock.calls).toEqual([['fraud-prod']]);
  }, 60_000);

  it('cannot have an address that MLflow sends nothing to', async () => {
    await expect(
      setUp({ secret, baseUrl: 'ftp://portal.example.com' }),
    ).rejects.toThrow(
      /^Could not set up the webhook of fraud-prod: .* Set mlflow.webhooks.baseUrl/,
    );
    await expect(listWebhooks()).resolves.toHaveLength(1);
  }, 60_000);
});
