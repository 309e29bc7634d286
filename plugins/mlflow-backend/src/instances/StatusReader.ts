import { InstanceStatus } from '@mlflow-portal/backstage-plugin-mlflow-common';
import {
  MlflowInstance,
  probeInstance,
} from '@mlflow-portal/backstage-plugin-mlflow-node';
import { ReadThroughCache } from '../cache';
import { ClientPool, instanceKey } from './ClientPool';

/** Probes instances, each at most once per age. */
export class StatusReader {
  readonly #cache: ReadThroughCache<InstanceStatus>;

  constructor(
    private readonly clients: ClientPool,
    options: { maximumAgeMs: number },
  ) {
    this.#cache = new ReadThroughCache(options);
  }

  async read(instance: MlflowInstance): Promise<InstanceStatus> {
    const { value } = await this.#cache.get(instanceKey(instance), () =>
      probeInstance({ instance, client: this.clients.clientOf(instance) }),
    );
    return value;
  }

  /** What was found last, however long ago, without a probe. */
  last(instance: MlflowInstance): InstanceStatus | undefined {
    return this.#cache.last(instanceKey(instance))?.value;
  }
}
