import { CustomErrorBase } from '@backstage/errors';
import { LRUCache } from 'lru-cache';

const WINDOW_MS = 60_000;
const WRITES_PER_WINDOW = 10;
const MAXIMUM_PEOPLE = 10_000;

class TooManyWritesError extends CustomErrorBase {
  override name = 'TooManyWritesError' as const;
  /** Read by the error handler of Backstage. */
  readonly statusCode = 429;
}

/**
 * Lets each person write ten times a minute, by whatever way; each backend
 * counts for itself.
 */
export class WriteLimit {
  readonly #writes = new LRUCache<string, number>({
    max: MAXIMUM_PEOPLE,
    ttl: WINDOW_MS,
    // A window begins with its first write.
    noUpdateTTL: true,
    perf: Date,
  });

  /** @throws TooManyWritesError */
  count(userEntityRef: string): void {
    const writes = (this.#writes.get(userEntityRef) ?? 0) + 1;
    if (writes > WRITES_PER_WINDOW) {
      throw new TooManyWritesError(
        `You wrote ${WRITES_PER_WINDOW} times within a minute; wait one`,
      );
    }
    this.#writes.set(userEntityRef, writes);
  }
}
