import { ServiceUnavailableError } from '@backstage/errors';
import pLimit from 'p-limit';

const MAXIMUM_WAITING = 20;

/**
 * Lets previews through one by one: each keeps the processor busy, and forms
 * ask while people type.
 */
export class PreviewQueue {
  readonly #turn = pLimit(1);

  /**
   * Runs the work when its turn comes, or not at all if its asker is gone.
   *
   * @throws ServiceUnavailableError when too many wait already.
   */
  async run<T>(
    signal: AbortSignal,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    const { activeCount, pendingCount } = this.#turn;
    if (activeCount + pendingCount > MAXIMUM_WAITING) {
      throw new ServiceUnavailableError(
        'Too many previews are asked for at once; wait a few seconds, then change an answer or try again',
      );
    }
    return this.#turn(async () => (signal.aborted ? undefined : work()));
  }
}
