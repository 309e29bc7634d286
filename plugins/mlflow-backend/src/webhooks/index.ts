export { DeliveryStore } from './DeliveryStore';
export { WebhookSetup } from './WebhookSetup';
export { readWebhooks } from './readWebhooks';
export { createWebhooksRouter } from './router';
export type { WebhooksRouterOptions } from './router';
