import { mockCredentials } from '@backstage/backend-test-utils';
import {
  HistoryResponse,
  InstanceState,
  ModelsResponse,
} from '@mlflow-portal/backstage-plugin-mlflow-common';
import { createHmac, randomUUID } from 'node:crypto';
import { Test } from 'supertest';
import type { startPlugin } from '../../__testUtils__/startPlugin';
import { webhookSecret } from '../../webhooks/webhookSecret';

export const ADA = 'user:default/ada';
export const WEBHOOK_SECRET = 'of-the-portal-and-of-nobody-else';

/** The model that the entity of an instance names. */
export const MODEL = 'fraud';

/** Models that entities beside that of the instance name, one each. */
export const OTHER_MODELS = ['churn', 'credit', 'risk', 'spam'] as const;

/** What a person sees of one instance, whose name the entities have. */
export class Page {
  readonly #others = [...OTHER_MODELS];

  constructor(
    private readonly client: Awaited<ReturnType<typeof startPlugin>>['client'],
    readonly instance: string,
  ) {}

  async state(): Promise<InstanceState> {
    const { items } = await this.#get(`${this.instance}/instances`);
    return items[0].state;
  }

  /** The model that the entity of the instance names. */
  async models(): Promise<ModelsResponse> {
    return this.#get(`${this.instance}/models`);
  }

  /** A model that nobody looked at before, another one each time. */
  async otherModels(): Promise<ModelsResponse> {
    return this.#get(`${this.instance}-${this.#others.shift()}/models`);
  }

  async history(): Promise<HistoryResponse> {
    return this.#get(`${this.instance}/history?model=${MODEL}`);
  }

  async check(): Promise<{ status: number; message: string }> {
    const { status, body } = await this.#asAda(
      this.client
        .post(this.#url(`${this.instance}/promotions/check`))
        .send({ model: MODEL, alias: 'champion', version: '2' }),
    );
    return { status, message: body.error?.message ?? '' };
  }

  /** Has the portal look at the aliases now, and waits until it did. */
  async look(): Promise<void> {
    const id = randomUUID();
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const secret = webhookSecret(WEBHOOK_SECRET, this.instance);
    const digest = createHmac('sha256', secret)
      .update(`${id}.${timestamp}.{}`)
      .digest('base64');
    await this.client
      .post(`/api/mlflow/webhooks/${this.instance}`)
      .set({
        'content-type': 'application/json',
        'x-mlflow-delivery-id': id,
        'x-mlflow-timestamp': timestamp,
        'x-mlflow-signature': `v1,${digest}`,
      })
      .send('{}')
      .expect(200);
  }

  async #get(path: string) {
    const { body } = await this.#asAda(this.client.get(this.#url(path))).expect(
      200,
    );
    return body;
  }

  #url(path: string): string {
    return `/api/mlflow/entities/component/default/${path}`;
  }

  #asAda(call: Test): Test {
    return call.set('Authorization', mockCredentials.user.header(ADA));
  }
}
