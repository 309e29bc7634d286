import { setTimeout as sleep } from 'node:timers/promises';

/** Long for a person who waits, and short for a token that ends in an hour. */
const DEFAULT_PATIENCE_MS = 15 * 60_000;
const JITTER_SHARE = 0.1;
const MIN_JITTER_MS = 1_000;

/**
 * Keeps one run still while its host asks for a pause, as long as all pauses
 * together are bearable. Every call of the run goes through here, so that
 * those that were sent side by side share one pause.
 */
export class Patience {
  readonly #onWait: (message: string) => void;
  readonly #signal: AbortSignal | undefined;
  #leftMs: number;
  #until = 0;

  constructor(options: {
    /** For all pauses of the run together. */
    patienceMs?: number;
    onWait?: (message: string) => void;
    signal?: AbortSignal;
  }) {
    this.#leftMs = options.patienceMs ?? DEFAULT_PATIENCE_MS;
    this.#onWait = options.onWait ?? (() => {});
    this.#signal = options.signal;
  }

  /** Ends with the pause, or at once and with an error if cancelled. */
  async rest(): Promise<void> {
    for (
      let leftMs = this.#until - Date.now();
      leftMs > 0;
      leftMs = this.#until - Date.now()
    ) {
      await sleep(leftMs, undefined, { signal: this.#signal }).catch(error => {
        this.#signal?.throwIfAborted();
        throw error;
      });
    }
  }

  /**
   * Notes a pause that the host asks for, unless it is more than is left.
   * Tells whether it did: then {@link Patience.rest} and ask again.
   */
  grants(host: string, pauseMs: number): boolean {
    const now = Date.now();
    // So that two tasks that were refused together do not come back together.
    const jitterMs =
      Math.random() * Math.max(pauseMs * JITTER_SHARE, MIN_JITTER_MS);
    const longerMs = now + pauseMs - Math.max(this.#until, now);
    if (longerMs <= 0 && this.#until > now) {
      return true;
    }
    if (longerMs + jitterMs > this.#leftMs) {
      return false;
    }
    this.#leftMs -= longerMs + jitterMs;
    this.#until = now + pauseMs + jitterMs;
    this.#onWait(
      `${host} asks for a pause of ${Math.ceil(
        pauseMs / 1000,
      )} seconds; waiting`,
    );
    return true;
  }
}
