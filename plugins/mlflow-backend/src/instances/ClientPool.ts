import {
  MlflowCall,
  MlflowClient,
  MlflowInstance,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { LRUCache } from 'lru-cache';

const MAXIMUM_CLIENTS = 500;

/** One client per instance, so that its limits hold for all callers together. */
export class ClientPool {
  readonly #clients = new LRUCache<string, MlflowClient>({
    max: MAXIMUM_CLIENTS,
  });

  constructor(
    private readonly onCall?: (instance: string, call: MlflowCall) => void,
  ) {}

  clientOf(instance: MlflowInstance): MlflowClient {
    const key = instanceKey(instance);
    const client =
      this.#clients.get(key) ??
      MlflowClient.create({
        baseUrl: instance.baseUrl,
        credentials: instance.credentials,
        onCall: call => this.onCall?.(instance.name, call),
      });
    this.#clients.set(key, client);
    return client;
  }
}

/** What tells one instance from another, also after its address changed. */
export function instanceKey({ name, baseUrl }: MlflowInstance): string {
  return `${name} ${baseUrl}`;
}
