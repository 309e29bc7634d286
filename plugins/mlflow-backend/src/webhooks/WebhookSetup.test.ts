import { mockServices } from '@backstage/backend-test-utils';
import { LoopbackServer } from '@mlflow-portal/backstage-plugin-mlflow-node/testUtils';
import { directoryOf, instanceAt } from '../__testUtils__/instanceAt';
import { ClientPool } from '../instances';
import { WebhookSetup } from './WebhookSetup';

const secret = 'of-the-portal-and-of-nobody-else';

describe('WebhookSetup', () => {
  let mlflow: LoopbackServer;
  let answer: { status: number; type: string; body: string };

  beforeAll(async () => {
    mlflow = await LoopbackServer.start((_, response) => {
      response.statusCode = answer.status;
      response.setHeader('content-type', answer.type);
      response.end(answer.body);
    });
  });

  afterAll(() => mlflow.stop());

  function setUp(name: string, settings?: { secret: string }) {
    return new WebhookSetup({
      settings,
      directory: directoryOf(instanceAt(mlflow.address)),
      clients: new ClientPool(),
      discovery: mockServices.discovery.mock({
        getExternalBaseUrl: async id => `https://portal.example.com/api/${id}`,
      }),
    }).setUp(name);
  }

  it.each([
    [404, 'text/html', 'Not Found', /came with MLflow 3\.3/],
    [403, 'text/html', 'Permission denied', /must be an administrator/],
    [
      501,
      'application/json',
      '{"error_code":"NOT_IMPLEMENTED","message":"s3cret internals"}',
      /in files/,
    ],
    [
      500,
      'text/html',
      's3cret internals',
      /Try again when the server is well\.$/,
    ],
  ])('says what to do about a %d', async (status, type, body, expected) => {
    answer = { status, type, body };

    const error: unknown = await setUp('fraud-prod', { secret }).catch(
      caught => caught,
    );

    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(expected),
    });
    expect(String(error)).not.toMatch(/internals|of-the-portal/);
  });

  it('names the instance that nobody knows', async () => {
    await expect(setUp('churn-prod', { secret })).rejects.toThrow(
      'instance: the portal knows no churn-prod',
    );
  });

  it('names the setting without which nothing can be signed', async () => {
    await expect(setUp('fraud-prod')).rejects.toThrow(
      /mlflow\.webhooks\.secret is not set/,
    );
  });
});
