import { FakeCall, list, optional, pageSize, required } from './FakeCall';
import { Routes } from './Routes';
import { FakeWebhook, FakeWebhooks } from './Webhooks';
import { json } from './answers';
import { cutPage } from './pages';

const TRIAL = {
  entity: 'model_version_alias',
  action: 'created',
  data: { name: 'example_model', alias: 'example_alias', version: '1' },
};

/** The calls that manage webhooks. */
export function webhookRoutes(webhooks: FakeWebhooks): Routes {
  return {
    'GET webhooks': call => {
      const newestFirst = [...webhooks.all].reverse();
      const { rows, next_page_token } = cutPage(newestFirst, {
        token: optional(call, 'page_token'),
        size: pageSize(call, { usual: 100, most: 1000 }),
      });
      return json({ webhooks: rows.map(webhookBody), next_page_token });
    },
    'POST webhooks': call => {
      const webhook = webhooks.create({
        ...changesOf(call),
        name: required(call, 'name'),
        url: required(call, 'url'),
      });
      return json({ webhook: webhookBody(webhook) });
    },
    'GET webhooks/*': (_, [id]) =>
      json({ webhook: webhookBody(webhooks.get(id)) }),
    'PATCH webhooks/*': (call, [id]) =>
      json({ webhook: webhookBody(webhooks.change(id, changesOf(call))) }),
    'DELETE webhooks/*': (_, [id]) => {
      webhooks.all.splice(webhooks.all.indexOf(webhooks.get(id)), 1);
      return json({});
    },
    'POST webhooks/*/test': async (_, [id]) => {
      const webhook = webhooks.get(id);
      const result = await webhooks.deliver(webhook, TRIAL).then(
        ({ status, body }) => ({
          success: status < 300,
          response_status: status,
          response_body: body,
        }),
        error => ({ success: false, error_message: `${error}` }),
      );
      return json({ result });
    },
  };
}

function changesOf(call: FakeCall): Partial<FakeWebhook> {
  const given = {
    name: optional(call, 'name'),
    description: optional(call, 'description'),
    url: optional(call, 'url'),
    secret: optional(call, 'secret'),
    status: optional(call, 'status'),
  };
  const events = list(call, 'events') as FakeWebhook['events'];
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    ...('events' in call.parameters && { events }),
  };
}

/** Never with its secret. */
function webhookBody(webhook: FakeWebhook): object {
  return {
    webhook_id: webhook.id,
    name: webhook.name,
    description: webhook.description,
    url: webhook.url,
    events: webhook.events,
    status: webhook.status,
    creation_timestamp: webhook.createdAt,
    last_updated_timestamp: webhook.updatedAt,
  };
}
