import { createHmac, randomUUID } from 'node:crypto';
import { Clock } from './Clock';
import { FakeEvent } from './ModelRegistry';
import { absent, invalid } from './MlflowFailure';

/**
 * A webhook of the fake.
 *
 * @public
 */
export interface FakeWebhook {
  id: string;
  name: string;
  description?: string;
  url: string;
  events: { entity: string; action: string }[];
  status: string;
  secret?: string;
  createdAt: number;
  updatedAt: number;
}

const ACTIONS: Record<string, string[]> = {
  REGISTERED_MODEL: ['CREATED'],
  MODEL_VERSION: ['CREATED'],
  MODEL_VERSION_TAG: ['SET', 'DELETED'],
  MODEL_VERSION_ALIAS: ['CREATED', 'DELETED'],
};

/** Thrown where MLflow fails inside, with a page. */
export class InsideFailure extends Error {}

/**
 * The webhooks of the fake, which are delivered once: MLflow would try up to
 * four times.
 *
 * @public
 */
export class FakeWebhooks {
  readonly all: FakeWebhook[] = [];
  #count = 0;
  readonly #underWay = new Set<Promise<unknown>>();

  /** @internal */
  constructor(private readonly clock: Clock) {}

  /** @internal */
  create(
    options: Partial<FakeWebhook> & { name: string; url: string },
  ): FakeWebhook {
    checkUrl(options.url);
    const time = this.clock.tick();
    const webhook = {
      status: 'ACTIVE',
      ...options,
      events: checkEvents(options.events ?? []),
      id: `00000000-0000-4000-8000-${`${++this.#count}`.padStart(12, '0')}`,
      createdAt: time,
      updatedAt: time,
    };
    this.all.push(webhook);
    return webhook;
  }

  /** @internal */
  get(id: string): FakeWebhook {
    const webhook = this.all.find(candidate => candidate.id === id);
    if (!webhook) {
      throw absent(`Webhook with ID ${id} not found.`);
    }
    return webhook;
  }

  /** @internal */
  change(id: string, changes: Partial<FakeWebhook>): FakeWebhook {
    const events = changes.events && checkEvents(changes.events);
    return Object.assign(this.get(id), changes, {
      ...(events && { events }),
      updatedAt: this.clock.tick(),
    });
  }

  /** @internal */
  send(event: FakeEvent): void {
    this.all
      .filter(
        ({ status, events }) =>
          status === 'ACTIVE' && events.some(wanted => isFor(wanted, event)),
      )
      .forEach(webhook => {
        const delivery = this.deliver(webhook, event).catch(() => {});
        this.#underWay.add(delivery);
        delivery.finally(() => this.#underWay.delete(delivery));
      });
  }

  /** Resolves when all that was to be delivered has been, or could not be. */
  async settle(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** @internal */
  async deliver(
    { url, secret }: FakeWebhook,
    event: FakeEvent,
  ): Promise<{ status: number; body: string }> {
    const id = randomUUID();
    const timestamp = Math.floor(Date.now() / 1000);
    const body = JSON.stringify({
      entity: event.entity,
      action: event.action,
      timestamp: new Date().toISOString(),
      data: event.data,
    });
    const signature = (key: string) =>
      createHmac('sha256', key)
        .update(`${id}.${timestamp}.${body}`)
        .digest('base64');
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-mlflow-delivery-id': id,
        'x-mlflow-timestamp': `${timestamp}`,
        ...(secret && { 'x-mlflow-signature': `v1,${signature(secret)}` }),
      },
      body,
    });
    return { status: response.status, body: await response.text() };
  }
}

function isFor(wanted: FakeWebhook['events'][number], event: FakeEvent) {
  return (
    wanted.entity.toLowerCase() === event.entity &&
    wanted.action.toLowerCase() === event.action
  );
}

function checkUrl(url: string): void {
  if (!/^https?:/.test(url)) {
    throw invalid(`Invalid webhook URL scheme: '${url}'.`);
  }
}

function checkEvents(events: FakeWebhook['events']): FakeWebhook['events'] {
  if (events.length === 0) {
    throw invalid('Webhook events must be a non-empty list');
  }
  for (const { entity, action } of events) {
    const actions = ACTIONS[entity];
    if (!actions) {
      throw new InsideFailure();
    }
    if (!actions.includes(action)) {
      throw invalid(`Invalid action '${action}' for entity '${entity}'.`);
    }
  }
  const keyOf = (event: FakeWebhook['events'][number]) =>
    `${event.entity} ${event.action}`;
  return [...events].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
