import { ServiceUnavailableError, isError } from '@backstage/errors';

/** What is left of a host's limit is for pull requests, not for looking. */
const PAUSE_MS = 5 * 60_000;

/** Leaves a host alone after it did not answer or asked for fewer requests. */
export class HostPauses {
  readonly #ends = new Map<string, number>();
  readonly #now: () => number;

  constructor(options: { now?: () => number } = {}) {
    this.#now = options.now ?? Date.now;
  }

  /** @throws ServiceUnavailableError without a call while the pause lasts. */
  async call<T>(host: string, ask: () => Promise<T>): Promise<T> {
    const end = this.#ends.get(host) ?? 0;
    if (this.#now() < end) {
      throw new ServiceUnavailableError(
        `${host} is left alone until ${new Date(end).toISOString()}`,
      );
    }
    try {
      return await ask();
    } catch (error) {
      if (isError(error) && error.name === 'ServiceUnavailableError') {
        this.#ends.set(host, this.#now() + PAUSE_MS);
      }
      throw error;
    }
  }
}
