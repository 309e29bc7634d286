import {
  MlflowClient,
  MlflowInstance,
} from '@mlflow-portal/backstage-plugin-mlflow-node';

interface Kept {
  /** As it was found last: its login may be another one since. */
  instance: MlflowInstance;
  client: MlflowClient;
}

/**
 * One client per instance for all passes, so that a server in trouble is left
 * alone from one to the next. It makes one call at a time: nobody waits for it.
 */
export class InstanceClients {
  readonly #kept = new Map<string, Kept>();

  clientOf(instance: MlflowInstance): MlflowClient {
    const { name, baseUrl } = instance;
    const before = this.#kept.get(name);
    if (before?.instance.baseUrl === baseUrl) {
      before.instance = instance;
      return before.client;
    }
    const kept: Kept = {
      instance,
      client: MlflowClient.create({
        baseUrl,
        credentials: () => kept.instance.credentials(),
        limits: { concurrency: 1 },
      }),
    };
    this.#kept.set(name, kept);
    return kept.client;
  }
}
