import { z } from 'zod/v4';
import { MlflowHttp } from './MlflowHttp';
import { collectPages } from './collectPages';
import { decode } from './decode';
import { isWebhookId } from './identifiers';

const PATH = '/api/2.0/mlflow/webhooks';
const NAME = 'mlflow-portal';
const PAGES = 10;

/** A move is another `CREATED`; nothing tells of models that went away. */
const EVENTS = [
  { entity: 'MODEL_VERSION_ALIAS', action: 'CREATED' },
  { entity: 'MODEL_VERSION_ALIAS', action: 'DELETED' },
  { entity: 'REGISTERED_MODEL', action: 'CREATED' },
];

const webhookSchema = z.object({
  webhook_id: z.string().refine(isWebhookId),
  url: z.string(),
});
const answerSchema = z.object({ webhook: webhookSchema });
const pageSchema = z.object({
  webhooks: z.array(webhookSchema).default([]),
  next_page_token: z.string().optional(),
});
const trialSchema = z.object({
  result: z.object({ success: z.boolean().default(false) }),
});

/** Sets up the webhook that tells the portal of moves. */
export class WebhookWriter {
  constructor(private readonly http: MlflowHttp) {}

  /** Whether MLflow's trial delivery was taken. */
  async setUp(options: { url: string; secret: string }): Promise<boolean> {
    const known = await this.#find(options.url);
    const id = await (known === undefined
      ? this.#add(options)
      : this.#renew(known, options));
    const trial = await this.http.send({
      path: `${PATH}/${id}/test`,
      body: {},
      write: true,
    });
    return decode(trialSchema, trial).result.success;
  }

  async #find(url: string): Promise<string | undefined> {
    const { items } = await collectPages(
      async page_token => {
        const answer = await this.http.send({
          path: PATH,
          query: { page_token },
        });
        const page = decode(pageSchema, answer);
        return { items: page.webhooks, nextToken: page.next_page_token };
      },
      { pages: PAGES, keyOf: ({ webhook_id }) => webhook_id },
    );
    return items.find(webhook => webhook.url === url)?.webhook_id;
  }

  /** Its secret may be another one, which nobody can read. */
  async #renew(id: string, { secret }: { secret: string }): Promise<string> {
    await this.http.send({
      path: `${PATH}/${id}`,
      method: 'PATCH',
      body: { events: EVENTS, secret, status: 'ACTIVE' },
      write: true,
    });
    return id;
  }

  async #add(options: { url: string; secret: string }): Promise<string> {
    const answer = await this.http.send({
      path: PATH,
      body: { name: NAME, ...options, events: EVENTS },
      write: true,
    });
    return decode(answerSchema, answer).webhook.webhook_id;
  }
}
