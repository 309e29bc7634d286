import { NotFoundError } from '@backstage/errors';
import { Request, Router, raw } from 'express';
import PromiseRouter from 'express-promise-router';
import { DeliveryStore } from './DeliveryStore';
import { assertSigned } from './assertSigned';
import { WebhookSettings } from './readWebhooks';
import { WebhookResponse } from './webhookResponse';
import { webhookSecret } from './webhookSecret';

/** MLflow's are below one kilobyte. */
const MAXIMUM_BODY = '64kb';

/** What the receiver of webhooks works with. */
export interface WebhooksRouterOptions {
  /** Nothing where webhooks are not wanted. */
  settings?: WebhookSettings;
  deliveries: DeliveryStore;
  lookSoon: (instance: string) => Promise<void>;
}

/**
 * Where MLflow servers say that something changed. What they say is not read:
 * MLflow mislabels workspaces and leaves most changes out, so that a delivery
 * only makes the portal look earlier.
 */
export function createWebhooksRouter(options: WebhooksRouterOptions): Router {
  const { settings, deliveries, lookSoon } = options;
  const router = PromiseRouter();

  router.use('/webhooks', raw({ type: () => true, limit: MAXIMUM_BODY }));

  router.post('/webhooks/:instance', async (request, response) => {
    if (!settings) {
      throw new NotFoundError(
        'This portal takes no webhooks: mlflow.webhooks.secret is not set',
      );
    }
    const { instance } = request.params;
    const delivery = toDelivery(request);
    const now = Date.now();
    assertSigned(delivery, {
      secret: webhookSecret(settings.secret, instance),
      now,
    });
    if (await deliveries.accept(instance, delivery.id, now)) {
      await lookSoon(instance);
    }
    response.json({ status: 'received' } satisfies WebhookResponse);
  });

  return router;
}

function toDelivery(request: Request) {
  return {
    id: request.get('x-mlflow-delivery-id') ?? '',
    timestamp: request.get('x-mlflow-timestamp') ?? '',
    signature: request.get('x-mlflow-signature') ?? '',
    // Without a body, Express leaves an empty object.
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  };
}
