import { Operation } from '../openapi';
import { webhookResponseSchema } from './webhookResponse';

export const webhookOperations: Operation[] = [
  {
    id: 'receiveWebhook',
    method: 'post',
    path: '/webhooks/:instance',
    summary: 'Asks the portal to look at an instance, signed by its MLflow',
    public: true,
    answer: { name: 'WebhookResponse', schema: webhookResponseSchema },
    problems: {
      401: 'It is not signed by that MLflow, or old',
      413: 'The body is too large',
    },
  },
];
