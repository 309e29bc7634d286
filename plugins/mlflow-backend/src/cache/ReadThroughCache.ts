import { LRUCache } from 'lru-cache';

/** A value with the time it was read at the source. */
export interface CachedRead<T> {
  value: T;
  readAt: Date;
  /** A newer read failed, so that this is older than it should be. */
  stale: boolean;
}

interface Entry<T> {
  last?: { value: T; readAt: number };
  /** The newest attempt, when it failed. */
  failure?: { error: unknown; at: number };
  pending?: Promise<void>;
  /** The source was changed since. */
  isOutdated?: boolean;
}

const DEFAULT_ENTRIES = 1_000;

/**
 * Reads through to a source at most once per age and key, however many callers
 * ask. A failure is remembered as long as a value, so that a source in trouble
 * is left alone, and meanwhile the last value is handed out as stale.
 *
 * It knows nothing of callers: each must be authorised before it asks.
 */
export class ReadThroughCache<T> {
  readonly #entries: LRUCache<string, Entry<T>>;
  readonly #maximumAgeMs: number;
  readonly #now: () => number;

  constructor(options: {
    maximumAgeMs: number;
    maximumEntries?: number;
    /** For tests. */
    now?: () => number;
  }) {
    this.#entries = new LRUCache({
      max: options.maximumEntries ?? DEFAULT_ENTRIES,
    });
    this.#maximumAgeMs = options.maximumAgeMs;
    this.#now = options.now ?? Date.now;
  }

  /**
   * The value of that key, read with `load` if there is none young enough.
   *
   * @throws What `load` threw, where no earlier value is left.
   */
  async get(
    key: string,
    load: () => Promise<T>,
    maximumAgeMs = this.#maximumAgeMs,
  ): Promise<CachedRead<T>> {
    const entry = this.#entries.get(key) ?? {};
    this.#entries.set(key, entry);
    const newest = Math.max(
      entry.last?.readAt ?? -Infinity,
      entry.failure?.at ?? -Infinity,
    );
    if (entry.isOutdated || this.#now() - newest >= maximumAgeMs) {
      entry.pending ??= this.#load(entry, load);
      await entry.pending;
    }
    const read = toRead(entry);
    if (!read) {
      throw entry.failure?.error;
    }
    return read;
  }

  /** Reads that key again at the next question, whatever its age. */
  outdate(key: string): void {
    const entry = this.#entries.peek(key);
    if (entry) {
      // What is being read for the entry that was may be from before.
      this.#entries.set(key, { last: entry.last, isOutdated: true });
    }
  }

  /** Reads every key that begins so again at the next question. */
  outdateAll(prefix: string): void {
    // A copy: to set an entry moves it within the list of keys.
    const keys = [...this.#entries.keys()];
    keys
      .filter(key => key.startsWith(prefix))
      .forEach(key => this.outdate(key));
  }

  /** The last value of that key, however old, without reading. */
  last(key: string): CachedRead<T> | undefined {
    return toRead(this.#entries.peek(key) ?? {});
  }

  async #load(entry: Entry<T>, load: () => Promise<T>): Promise<void> {
    entry.isOutdated = false;
    try {
      const value = await load();
      entry.last = { value, readAt: this.#now() };
      entry.failure = undefined;
    } catch (error) {
      entry.failure = { error, at: this.#now() };
    } finally {
      entry.pending = undefined;
    }
  }
}

function toRead<T>({ last, failure }: Entry<T>): CachedRead<T> | undefined {
  return (
    last && {
      value: last.value,
      readAt: new Date(last.readAt),
      stale: failure !== undefined,
    }
  );
}
